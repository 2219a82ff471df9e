import { Component, computed, inject, input } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { AUTONOMY_MOMENTS } from '@phare/accompaniment/domain';
import { type Api, FormAttempt, Toasts, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { PORTRAIT_TEXT } from './portrait.catalogue';

/** How far the organisation manages by itself, in the eyes of whoever answers: asked of both sides, before and after. */
@Component({ selector: 'ph-autonomy-form', templateUrl: './autonomy-form.html', imports: [FormField, ChoiceCards, WritingFrame] })
export class AutonomyForm {
  readonly mine = input(false);

  private readonly catalogue = text(PORTRAIT_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(AccompanimentWords);
  private readonly model = inject(RequestOnScreen).draft('autonomy', () => ({ moment: this.accompaniment.request()?.status === 'closed' ? 'after' : '', level: '' }));
  protected readonly t = computed(() => this.catalogue().autonomy);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.moment, { message: () => this.t().momentMissing });
      required(path.level, { message: () => this.t().levelMissing });
    },
    { name: 'autonomy' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/level': 'autonomy.level', '/moment': 'autonomy.moment' };
  protected readonly moments = computed(() => AUTONOMY_MOMENTS.map((value) => ({ value, label: this.t().moments[value] })));
  protected readonly levels = computed(() => this.words.choices('autonomy'));

  protected send(): Promise<boolean> {
    const { moment, level } = this.model();
    const body = { moment: moment as Api.AutonomyDtoMoment, level };
    return this.attempt.send(async () => {
      if (await this.accompaniment.write('autonomy', (call) => this.client.assess(call, body))) this.toasts.show(this.t().done);
    });
  }
}
