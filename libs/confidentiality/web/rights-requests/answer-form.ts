import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { RIGHTS_OUTCOMES, type RightsAnswer, type RightsAnswerNeed, type RightsOutcome, missingOfAnswer } from '@phare/confidentiality/domain';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { Why } from '@phare/kernel/web/feedback/why';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { firstValueFrom } from 'rxjs';
import { type RightsRequestView, Registers } from '../registers.client';
import { pastDay } from './day-rule';
import { RIGHTS_TEXT } from './rights-requests.catalogue';

const MOST = { reasons: 4000, article: 200, remedies: 4000 } as const;
/** Where each need is met on the page. */
const FIELD_OF = { identity: 'outcome', reasons: 'reasons', article: 'article', remedies: 'remedies', help: 'help' } as const satisfies Record<RightsAnswerNeed, string>;

interface Typed {
  readonly outcome: string;
  readonly answeredOn: string;
  readonly reasons: string;
  readonly article: string;
  readonly remedies: string;
  readonly help: string;
}

/** As the API takes it: what only a refusal says is left out of any other answer. */
function answerOf({ outcome, reasons, article, remedies, help }: Typed): RightsAnswer {
  const refusal = outcome === 'granted' ? {} : { ...(article.trim() ? { article: article.trim() } : {}), ...(remedies.trim() ? { remedies: remedies.trim() } : {}), helpOffered: help === 'yes' };
  return { outcome: outcome as RightsOutcome, ...(reasons.trim() ? { reasons: reasons.trim() } : {}), ...refusal };
}

/** The answer that was given: a refusal is not noted before it says all that the law asks of it (P-39.1, s. 34). */
@Component({ selector: 'ph-answer-form', templateUrl: './answer-form.html', imports: [FormField, ChoiceCards, DateBoxes, FormFrame, TextArea, TextField, Why] })
export class AnswerForm {
  readonly request = input.required<RightsRequestView>();
  readonly done = output<RightsRequestView>();

  protected readonly words = text(RIGHTS_TEXT);
  protected readonly t = computed(() => this.words().answer);
  private readonly client = inject(Registers);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly problem = signal<Problem | null>(null);
  private readonly given = computed(() => this.request().answers.length);
  private readonly model = linkedSignal({ source: () => [this.given(), this.t().remediesStart] as const, computation: ([, remedies]): Typed => ({ outcome: '', answeredOn: this.today, reasons: '', article: '', remedies, help: '' }) });
  private readonly missing = computed(() => (this.model().outcome === '' ? [] : missingOfAnswer(answerOf(this.model()), this.request().identityMethod !== null)));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.outcome, { message: () => this.t().outcomeMissing });
      pastDay(path.answeredOn, this.today, () => this.words().form);
      for (const [need, field] of Object.entries(FIELD_OF) as [RightsAnswerNeed, (typeof FIELD_OF)[RightsAnswerNeed]][]) validate(path[field], () => (this.missing().includes(need) ? { kind: need, message: this.t().missing[need] } : undefined));
      for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) maxLength(path[field], most, { message: () => this.words().form.tooLong });
    },
    { name: 'answer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers = Object.fromEntries(['outcome', 'answeredOn', 'reasons', 'article', 'remedies'].map((field) => [`/${field}`, `answer.${field}`]));
  protected readonly refuses = computed(() => ['partly', 'refused'].includes(this.model().outcome));
  protected readonly outcomes = computed(() => RIGHTS_OUTCOMES.map((value) => ({ value, label: this.t().outcomes[value] })));
  protected readonly helps = computed(() => (['yes', 'no'] as const).map((value) => ({ value, label: this.t().yesNo[value] })));

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        this.done.emit(await firstValueFrom(this.client.answer(this.request(), { ...answerOf(this.model()), answeredOn: this.model().answeredOn })));
        this.attempt.restart();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
