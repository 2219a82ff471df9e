import { Component, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import { ErrorSummary, type FormAttempt, type Problem, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { KEEPING_TEXT } from './keeping.catalogue';

/** What both forms of the directory share: what is missing, a refusal in words, and the two buttons. */
@Component({ selector: 'ph-keeping-frame', templateUrl: './keeping-frame.html', imports: [ErrorSummary, ProblemNotice] })
export class KeepingFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  readonly problem = input.required<Problem | null>();
  /** The name that its form gives each field. */
  readonly prefix = input.required<string>();
  readonly send = output();
  readonly closed = output();

  private readonly words = text(KEEPING_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly refused = computed(() => (this.problem()?.errors ?? []).map(({ pointer, message }) => ({ fieldId: `${this.prefix()}.${pointer.split('/')[1] ?? ''}`, message })));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input')?.focus());
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }
}
