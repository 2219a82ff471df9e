import { Component, ElementRef, afterNextRender, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import { ErrorSummary, type FormAttempt, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { RequestOnScreen } from '../beside/request-on-screen';
import { EditConflictNotice } from './edit-conflict-notice';
import { LOOP_TEXT } from './loop.catalogue';

/** What the forms of a target or a confirmation share: what is missing, a refusal or a conflict in words, and the two buttons. */
@Component({ selector: 'ph-loop-frame', templateUrl: './loop-frame.html', imports: [ErrorSummary, ProblemNotice, EditConflictNotice] })
export class LoopFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  /** The field of each JSON pointer that the API may refuse. */
  readonly fields = input<Readonly<Record<string, string>>>({});
  readonly label = input.required<string>();
  readonly send = output();
  readonly closed = output();

  protected readonly t = text(LOOP_TEXT);
  protected readonly screen = inject(RequestOnScreen);
  protected readonly refused = computed(() => (this.screen.problem()?.errors ?? []).map(({ pointer, message }) => ({ fieldId: this.fieldOf(pointer), message })));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);
  private readonly refusal = viewChild<ElementRef<HTMLElement>>('refusal');

  constructor() {
    this.screen.begin();
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => (host.querySelector<HTMLElement>('input:checked') ?? host.querySelector<HTMLElement>('input, textarea'))?.focus());
    afterRenderEffect(() => {
      if (this.screen.conflict() || (this.screen.problem() && this.refused().length === 0)) this.refusal()?.nativeElement.focus();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }

  private fieldOf(pointer: string): string {
    const known = Object.entries(this.fields()).find(([start]) => pointer.startsWith(start));
    return known?.[1] ?? Object.values(this.fields())[0] ?? '';
  }
}
