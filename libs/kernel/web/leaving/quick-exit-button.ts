import { Component, inject } from '@angular/core';
import { LAYOUT_TEXT } from '../layout/layout.catalogue';
import { text } from '../language/text';
import { QuickExit } from './quick-exit';

/** Three times within this: nobody does by accident what nobody can undo. */
const WITHIN_MS = 1_500;
const TIMES = 3;

/** On every public page: one button, and one key, Shift three times in a row (GOV.UK, "Exit a page quickly"). */
@Component({
  selector: 'ph-quick-exit',
  template: `<button type="button" class="ph-quick-exit ph-no-print" aria-describedby="quick-exit-key" (click)="leave()">{{ t().quickExit }}</button>
    <span id="quick-exit-key" class="ph-hidden">{{ t().quickExitKey }}</span>`,
  host: { '(document:keydown)': 'press($event)' },
})
export class QuickExitButton {
  protected readonly t = text(LAYOUT_TEXT);
  private readonly exit = inject(QuickExit);
  private presses: readonly number[] = [];

  protected leave(): void {
    void this.exit.leave();
  }

  protected press({ key, repeat, timeStamp }: KeyboardEvent): void {
    if (repeat) return;
    this.presses = key === 'Shift' ? [...this.presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
    if (this.presses.length >= TIMES) this.leave();
  }
}
