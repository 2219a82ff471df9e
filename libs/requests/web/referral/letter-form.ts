import { Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, required } from '@angular/forms/signals';
import { type Api, FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { RequestOnScreen } from '../beside/request-on-screen';
import { LetterSheet } from './letter-sheet';
import { LOOP_TEXT } from './loop.catalogue';
import { LoopFrame } from './loop-frame';
import { ReferralLoop, type Target } from './referral-loop.client';

/** The letter to a resource as it would leave, looked at before it does. */
@Component({ selector: 'ph-letter-form', templateUrl: './letter-form.html', imports: [FormField, ChoiceCards, LetterSheet, LoopFrame] })
export class LetterForm {
  readonly target = input.required<Target>();
  readonly done = output<boolean>();

  private readonly words = text(LOOP_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  protected readonly t = computed(() => this.words().letter);
  private readonly letters = rxResource({ params: () => this.screen.opened()?.request.id, stream: ({ params }) => this.client.letters(params) });
  protected readonly unreachable = computed(() => this.letters.error() !== undefined);
  protected readonly preview = computed(() => (this.letters.hasValue() ? this.letters.value().find(({ targetId }) => targetId === this.target().id) : undefined));
  private readonly model = signal({ locale: 'fr-CA', by: '' });
  protected readonly form = form(this.model, (path) => required(path.by, { message: () => this.t().how }), { name: 'letter' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly sheet = computed(() => this.preview()?.letters.find(({ locale }) => locale === this.model().locale));
  protected readonly languages = computed(() => (['fr-CA', 'en-CA'] as const).map((value) => ({ value, label: this.t().locale[value] })));
  protected readonly ways = computed(() => {
    const email = this.preview()?.email;
    return [...(email ? [{ value: 'link', label: this.t().link({ email }) }] : []), { value: 'hand', label: this.t().hand }];
  });

  protected send(): Promise<boolean> {
    const { locale, by } = this.model();
    const body = { locale: locale as Api.SendLetterDtoLocale, by: by as Api.SendLetterDtoBy };
    return this.attempt.send(async () => {
      if (await this.screen.write('letter', (call) => this.client.sendLetter(call, this.target().id, body))) this.done.emit(true);
    });
  }
}
