import { Component, ElementRef, afterNextRender, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import { ErrorSummary, type FormAttempt, Notice, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { RequestOnScreen } from '@phare/requests/web';
import { OpenAccompaniment } from '../open-accompaniment';
import { WRITING_TEXT } from './writing.catalogue';

/** What every form of an accompaniment shares: what is missing, a refusal or a conflict in words, its two buttons, and Ctrl+Enter to send. */
@Component({ selector: 'ph-writing-frame', templateUrl: './writing-frame.html', styleUrl: './writing-frame.scss', imports: [ErrorSummary, Notice, ProblemNotice] })
export class WritingFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  /** The field of each JSON pointer that the API may refuse. */
  readonly fields = input<Readonly<Record<string, string>>>({});
  readonly label = input.required<string>();
  readonly send = output();

  protected readonly t = text(WRITING_TEXT);
  protected readonly screen = inject(RequestOnScreen);
  protected readonly accompaniment = inject(OpenAccompaniment);
  protected readonly refused = computed(() => (this.screen.problem()?.errors ?? []).map(({ pointer, message }) => ({ fieldId: this.fieldOf(pointer), message })));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);

  private readonly refusal = viewChild<ElementRef<HTMLElement>>('refusal');

  constructor() {
    this.screen.begin();
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('textarea, input')?.focus());
    afterRenderEffect(() => {
      if (this.screen.conflict() || (this.screen.problem() && this.refused().length === 0)) this.refusal()?.nativeElement.focus();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }

  private fieldOf(pointer: string): string {
    return this.fields()[pointer] ?? Object.values(this.fields())[0] ?? '';
  }
}
