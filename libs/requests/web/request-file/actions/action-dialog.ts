import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Toasts, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { filter } from 'rxjs';
import { DeclineForm } from '../../assignments/decline-form';
import { ProposeForm } from '../../assignments/propose-form';
import { TakeOnForm } from '../../assignments/take-on-form';
import { ReferForm } from '../../referral/refer-form';
import { GlassForm } from '../audience/glass-form';
import { ResolveForm } from '../audience/resolve-form';
import { SealForm } from '../audience/seal-form';
import { TakeAwayForm } from '../audience/take-away-form';
import { OpenRequest } from '../open-request';
import { Undoing } from '../undoing';
import type { ActionName } from './action-names';
import { ACTIONS_TEXT } from './actions.catalogue';
import { AnswerForm } from './answer-form';
import { CloseForm } from './close-form';
import { FollowUpForm } from './follow-up-form';
import { KeeperForm } from './keeper-form';
import { LinkForm } from './link-form';
import { MergeForm } from './merge-form';
import { NewDateForm } from './new-date-form';
import { NextForm } from './next-form';
import { ReasonForm } from './reason-form';
import { TriageForm } from './triage-form';

/** The form of the action being written, in a dialog. Closed by mistake, it opens again as it was. */
@Component({
  selector: 'ph-action-dialog',
  templateUrl: './action-dialog.html',
  imports: [Dialog, DeclineForm, ProposeForm, TakeOnForm, AnswerForm, MergeForm, NextForm, ReferForm, CloseForm, FollowUpForm, KeeperForm, LinkForm, NewDateForm, ReasonForm, TriageForm, GlassForm, ResolveForm, SealForm, TakeAwayForm],
})
export class ActionDialog {
  /** The action whose end its page says itself. */
  readonly silent = input<ActionName | null>(null);

  protected readonly open = inject(OpenRequest);
  /** The action whose form is there: until the dialog has left the screen. */
  protected readonly written = linkedSignal<ActionName | null, ActionName | null>({ source: this.open.action, computation: (action, before) => action ?? before?.value ?? null });
  private readonly t = text(ACTIONS_TEXT);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  protected readonly heading = computed(() => {
    const action = this.written();
    return action ? this.t().heading[action] : '';
  });

  constructor() {
    this.open.acted.pipe(filter(({ action }) => action !== this.silent()), takeUntilDestroyed()).subscribe((acted) => this.toasts.show(this.t().done[acted.action]({ number: acted.request.number }), this.undoing.of(acted)));
  }
}
