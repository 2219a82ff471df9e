import { Component, effect, inject, untracked } from '@angular/core';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { Lazy } from '../shared/lazy';
import { OwnAccount } from './own-account';
import { StepUp } from './step-up';
import { STEP_UP_TEXT } from './step-up.catalogue';

/** Asks who is there before something grave, over whatever page asks for it. */
@Component({
  selector: 'ph-step-up-dialog',
  template: `
    <ph-dialog [open]="stepUp.asking()" (openChange)="$event || stepUp.end(false)" [heading]="t().heading" headingId="step-up-title">
      @if (stepUp.asking()) {
        <ng-container [phLazy]="form" />
      }
    </ph-dialog>
  `,
  imports: [Dialog, Lazy],
})
export class StepUpDialog {
  protected readonly form = () => import('./step-up-form').then((file) => file.StepUpForm);
  protected readonly t = text(STEP_UP_TEXT);
  protected readonly stepUp = inject(StepUp);
  private readonly own = inject(OwnAccount);

  constructor() {
    // What the account is proved with.
    effect(() => {
      if (this.stepUp.asking() && untracked(this.own.account) === null) void this.own.load();
    });
  }
}
