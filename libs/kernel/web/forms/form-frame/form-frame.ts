import { Component, ElementRef, afterRenderEffect, computed, input, output, viewChild } from '@angular/core';
import { Notice } from '../../feedback/notice';
import { ProblemNotice } from '../../feedback/problem-notice/problem-notice';
import type { Problem } from '../../http/problem';
import { ErrorSummary, type SummaryLine } from '../error-summary';
import type { FormAttempt } from '../form-attempt';

/** What forms share: what is missing, a refusal beside its field or in words, and the button. Other buttons come in `[actions]`. */
@Component({ selector: 'ph-form-frame', templateUrl: './form-frame.html', imports: [ErrorSummary, Notice, ProblemNotice] })
export class FormFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  readonly problem = input<Problem | null>(null);
  /** The field of each JSON pointer that the API may refuse. */
  readonly fields = input<Readonly<Record<string, string>>>({});
  /** What this form says better than the API, by the code of the problem. */
  readonly sentences = input<Readonly<Record<string, string>>>({});
  readonly label = input.required<string>();
  readonly send = output();

  protected readonly refused = computed(() => refusedLines(this.problem(), this.fields()));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);
  protected readonly sentence = computed(() => this.sentences()[this.problem()?.code ?? ''] ?? '');

  private readonly refusal = viewChild<ElementRef<HTMLElement>>('refusal');

  constructor() {
    // A refusal comes above what is typed: it is brought under the eyes, on a phone above all.
    afterRenderEffect(() => {
      if (this.problem() && this.refused().length === 0) this.refusal()?.nativeElement.focus();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }
}

/** Each field that the API refused, where it is on the page; none when one of them is nowhere on it. */
function refusedLines(problem: Problem | null, fields: Readonly<Record<string, string>>): readonly SummaryLine[] {
  const lines = (problem?.errors ?? []).map(({ pointer, message }) => ({ fieldId: fields[pointer] ?? '', message }));
  return lines.every(({ fieldId }) => fieldId) ? lines : [];
}
