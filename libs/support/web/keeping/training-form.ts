import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { momentOf } from '@phare/kernel/web/forms/moment';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';
import { DirectoryKeeping, type Training } from './keeping.client';
import { KEEPING_TEXT } from './keeping.catalogue';
import { KeepingFrame } from './keeping-frame';

const CENTS = 100;
const AMOUNT = /^\d{1,5}([.,]\d{1,2})?$/;

/** The instant as the field of a browser shows it, on the device's own clock. */
const localOf = (instant: string): string => {
  const { date, time } = momentOf(new Date(instant));
  return `${date}T${time}`;
};

const modelOf = (training: Training | null) => ({
  title: training?.title ?? '',
  description: training?.description ?? '',
  startsAt: training ? localOf(training.startsAt) : '',
  mode: training?.mode ?? '',
  openToNonMembers: training ? (training.openToNonMembers ? 'yes' : 'no') : 'yes',
  feeCents: String((training?.feeCents ?? 0) / CENTS),
});

/** A training session, as the team writes it down: new, or corrected. */
@Component({ selector: 'ph-training-form', templateUrl: './training-form.html', imports: [FormField, ChoiceCards, TextArea, TextField, KeepingFrame] })
export class TrainingForm {
  readonly training = input.required<Training | null>();
  readonly done = output<string | null>();

  private readonly words = text(KEEPING_TEXT);
  private readonly client = inject(DirectoryKeeping);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly t = computed(() => this.words().form);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = linkedSignal(() => modelOf(this.training()));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.title, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().titleMissing }));
      validate(path.description, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().aboutMissing }));
      required(path.startsAt, { message: () => this.t().startsAtMissing });
      required(path.mode, { message: () => this.t().modeMissing });
      validate(path.feeCents, ({ value }) => (AMOUNT.test(value().trim()) ? undefined : { kind: 'amount', message: this.t().feeWrong }));
    },
    { name: 'training' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly modes = computed(() => (this.policy()?.rules.values.modes ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly openings = computed(() => (['yes', 'no'] as const).map((value) => ({ value, label: this.t().openTo[value] })));

  protected send(): Promise<boolean> {
    const training = this.training();
    return this.attempt.send(async () => {
      const { title, description, startsAt, mode, openToNonMembers, feeCents } = this.model();
      const cents = Math.round(Number(feeCents.trim().replace(',', '.')) * CENTS);
      const body = { title: title.trim(), description: description.trim(), startsAt: new Date(startsAt).toISOString(), mode, openToNonMembers: openToNonMembers === 'yes', feeCents: cents };
      this.problem.set(null);
      try {
        await firstValueFrom(training ? this.client.changeTraining(training, body) : this.client.addTraining(body));
        this.done.emit(body.title);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
