import { Component, ElementRef, afterNextRender, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import { ErrorSummary, type FormAttempt, Notice, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ConflictTable } from '../conflict/conflict-table';
import { OpenRequest } from '../open-request';
import { Timeline } from '../timeline/timeline';
import type { ActionName } from './action-names';
import { ACTIONS_TEXT } from './actions.catalogue';

/** What every action's form shares: what is missing, a refusal in words, both versions after a conflict, and its two buttons. */
@Component({ selector: 'ph-action-frame', templateUrl: './action-frame.html', styleUrl: './action-frame.scss', imports: [ConflictTable, ErrorSummary, Notice, ProblemNotice, Timeline] })
export class ActionFrame<Model> {
  readonly action = input.required<ActionName>();
  readonly attempt = input.required<FormAttempt<Model>>();
  /** The field of each JSON pointer that the API may refuse. */
  readonly fields = input<Readonly<Record<string, string>>>({});
  readonly send = output();

  protected readonly t = text(ACTIONS_TEXT);
  protected readonly open = inject(OpenRequest);
  protected readonly refused = computed(() => (this.open.problem()?.errors ?? []).map(({ pointer, message }) => ({ fieldId: this.fieldOf(pointer), message })));
  protected readonly lines = computed(() => [...this.attempt().lines(), ...this.refused()]);

  private readonly refusal = viewChild<ElementRef<HTMLElement>>('refusal');

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => (host.querySelector<HTMLElement>('input:checked') ?? host.querySelector<HTMLElement>('input, textarea'))?.focus());
    // A refusal comes above what is typed: it is brought under the eyes, on a phone above all.
    afterRenderEffect(() => {
      if ((this.open.conflict() && !this.open.conflict()?.early) || (this.open.problem() && this.refused().length === 0)) this.refusal()?.nativeElement.focus();
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
