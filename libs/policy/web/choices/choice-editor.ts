import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { FormAttempt, Language, type Problem, TextField, formats, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { type Answered, MILLS, answeredOf, numberTyped, valueOf } from './choice-answer';
import { CHOICES_TEXT } from './choices.catalogue';
import type { OpenChoice } from './open-choice';

/** An answer, with what a dated one needs besides. */
export interface Given {
  readonly value: unknown;
  readonly from: string;
  readonly decision: string;
}

/** How another answer is given to a question that the policy leaves open. What the API refuses of it is said beside its field. */
@Component({ selector: 'ph-choice-editor', templateUrl: './choice-editor.html', imports: [FormField, CheckCards, ChoiceCards, DateBoxes, FormFrame, TextField] })
export class ChoiceEditor {
  readonly choice = input.required<OpenChoice>();
  /** The answer counts from a day to come, by a decision; else from the end of the setup. */
  readonly dated = input(false);
  /** Rejects with the HttpErrorResponse of a refusal. */
  readonly give = input.required<(given: Given) => Promise<void>>();

  protected readonly t = text(CHOICES_TEXT);
  protected readonly problem = signal<Problem | null>(null);
  private readonly formats = formats();
  private readonly language = inject(Language);
  private readonly decimal = computed(() => (this.language.locale() === 'fr-CA' ? ',' : '.'));
  /** What is typed stays when the same question comes in another language; a rate takes the decimal sign of that language. */
  private readonly model = linkedSignal<OpenChoice, Answered & Pick<Given, 'from' | 'decision'>>({
    source: this.choice,
    computation: (choice, last) => (last?.source.parameter === choice.parameter ? { ...last.value, number: this.inItsLanguage(last.value.number) } : { ...this.fieldsOf(choice.value), from: '', decision: '' }),
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.number, ({ value }) => (this.hasNumber() && numberTyped(this.choice(), value()) === undefined ? { kind: 'number', message: this.numberWrong() } : undefined));
      validate(path.several, ({ value }) => (this.kind() === 'several' && value().length === 0 && !this.choice().form.mayBeNone ? { kind: 'several', message: this.t().severalMissing } : undefined));
      validate(path.from, ({ value }) => (this.dated() && !isCivilDate(value()) ? { kind: 'date', message: this.t().fromWrong } : undefined));
      validate(path.decision, ({ value }) => (this.dated() && value().trim() === '' ? { kind: 'decision', message: this.t().decisionMissing } : undefined));
    },
    { name: 'choice' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  protected readonly kind = computed(() => this.choice().form.kind);
  protected readonly hasNumber = computed(() => this.kind() === 'number' || this.kind() === 'deadline');
  protected readonly differs = computed(() => this.choice().answer !== this.choice().proposed);
  protected readonly options = computed(() => this.choice().form.options.map(({ code, label }) => ({ value: code, label })));
  protected readonly rolls = computed(() => this.choice().form.things.map(({ code, label }) => ({ value: code, label })));
  protected readonly rolled = computed(() => this.kind() === 'deadline' && this.rolls().length > 0 && this.model().unit !== 'business');
  protected readonly perKilometre = computed(() => this.choice().form.unit === 'mills_per_kilometre');
  private readonly bounds = computed(() => {
    const { min, max } = this.choice().form;
    const said = (bound: number | null) => this.formats().number((bound ?? 0) / (this.perKilometre() ? MILLS : 1));
    return { min: said(min), max: said(max) };
  });
  protected readonly hint = computed(() => {
    const { unit, mayBeNone } = this.choice().form;
    const t = this.t();
    const bounds = this.perKilometre() ? t.rate : t.bounds({ unit: unit ? t.units[unit as keyof typeof t.units] : '', ...this.bounds() });
    return mayBeNone ? `${bounds} ${t.none}` : bounds;
  });
  private readonly numberWrong = computed(() => (this.perKilometre() ? this.t().rateWrong(this.bounds()) : this.t().numberWrong(this.bounds())));
  /** Where each field that the API may refuse is. */
  protected readonly fields = computed(() => ({ [`/choices/${this.choice().parameter}`]: `choice.${FIRST_FIELDS[this.kind()]}`, '/from': 'choice.from', '/decision': 'choice.decision' }));

  protected takeProposed(): void {
    this.model.update((model) => ({ ...model, ...this.fieldsOf(this.choice().proposedValue) }));
  }

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      this.problem.set(null);
      const { from, decision, ...answered } = this.model();
      await this.give()({ value: valueOf(this.choice(), answered), from, decision: decision.trim() }).catch((error: unknown) => this.problem.set(problemOf(error)));
    });
  }

  protected refusalAt(pointer: string): string {
    return this.problem()?.errors.find((error) => error.pointer === pointer)?.message ?? '';
  }

  protected answerRefused(): string {
    return this.refusalAt(`/choices/${this.choice().parameter}`);
  }

  private inItsLanguage(number: string): string {
    return this.perKilometre() ? number.replace(/[.,]/, this.decimal()) : number;
  }

  private fieldsOf(value: unknown) {
    return answeredOf(this.choice(), value, this.decimal());
  }
}

const FIRST_FIELDS = { fixed: 'one', one: 'one', number: 'number', deadline: 'number', several: 'several', each: 'each.0.outcome' } as const;
