import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { FormAttempt, Toasts, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { PORTRAIT_TEXT } from './portrait.catalogue';

/** Kind, form and axes, each as the policy names them; nothing is required. */
@Component({ selector: 'ph-portrait-form', templateUrl: './portrait-form.html', imports: [FormField, CheckCards, ChoiceCards, WritingFrame] })
export class PortraitForm {
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(AccompanimentWords);
  private readonly model = inject(RequestOnScreen).draft('portrait', () => {
    const { kind = null, form = null, axes = [] } = this.accompaniment.shown() ?? {};
    return { kind: kind ?? '', form: form ?? '', axes: axes as readonly string[] };
  });
  protected readonly t = text(PORTRAIT_TEXT);
  protected readonly form = form(this.model, { name: 'portrait' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/kind': 'portrait.kind', '/form': 'portrait.form' };
  protected readonly kinds = computed(() => this.words.choices('accompanimentKinds'));
  protected readonly forms = computed(() => this.words.choices('forms'));
  protected readonly axes = computed(() => this.words.axes().map(({ code, label, values }) => ({ code, label, choices: values.map((value) => ({ value: `${code}.${value.code}`, label: value.label })) })));

  /** Of one axis, what is ticked. */
  protected on(axis: string): readonly string[] {
    return this.model().axes.filter((value) => value.startsWith(`${axis}.`));
  }

  protected tick(axis: string, ticked: readonly string[]): void {
    this.model.update((model) => ({ ...model, axes: [...model.axes.filter((value) => !value.startsWith(`${axis}.`)), ...ticked] }));
  }

  protected send(): Promise<boolean> {
    const { kind, form, axes } = this.model();
    const body = { kind: kind || null, form: form || null, axes: [...axes] };
    return this.attempt.send(async () => {
      if (await this.accompaniment.write('portrait', (call) => this.client.describe(call, body))) this.toasts.show(this.t().saved);
    });
  }
}
