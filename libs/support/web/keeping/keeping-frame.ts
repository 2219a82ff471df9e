import { Component, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import { type FormAttempt, type Problem, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { KEEPING_TEXT } from './keeping.catalogue';

/** What the forms of the directory share: where each field stands, and the two buttons. */
@Component({ selector: 'ph-keeping-frame', templateUrl: './keeping-frame.html', imports: [FormFrame] })
export class KeepingFrame<Model> {
  readonly attempt = input.required<FormAttempt<Model>>();
  readonly problem = input.required<Problem | null>();
  /** The name that its form gives each field. */
  readonly prefix = input.required<string>();
  readonly send = output();
  readonly closed = output();

  private readonly words = text(KEEPING_TEXT);
  protected readonly t = computed(() => this.words().form);
  protected readonly fields = computed(() => Object.fromEntries((this.problem()?.errors ?? []).map(({ pointer }) => [pointer, `${this.prefix()}.${pointer.split('/')[1] ?? ''}`])));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input')?.focus());
  }
}
