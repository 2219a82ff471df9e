import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Toasts, text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { ACTIONS_TEXT } from '../request-file/actions/actions.catalogue';
import { KeeperForm } from '../request-file/actions/keeper-form';
import { NameForm } from '../request-file/audience/name-form';
import { SealForm } from '../request-file/audience/seal-form';
import { TakeAwayForm } from '../request-file/audience/take-away-form';
import { OpenRequest } from '../request-file/open-request';
import { AnotherForm } from '../assignments/another-form';
import { Undoing } from '../request-file/undoing';
import { MyWithdrawForm } from './my-withdraw-form';

/** The form of what the requester is changing, in a dialog. Closed by mistake, it opens again as it was. */
@Component({ selector: 'ph-my-action-dialog', templateUrl: './my-action-dialog.html', imports: [Dialog, KeeperForm, NameForm, SealForm, TakeAwayForm, AnotherForm, MyWithdrawForm], providers: [Undoing] })
export class MyActionDialog {
  protected readonly open = inject(OpenRequest);
  private readonly t = text(ACTIONS_TEXT);
  protected readonly heading = computed(() => {
    const action = this.open.action();
    return action ? this.t().heading[action] : '';
  });

  constructor() {
    const toasts = inject(Toasts);
    const undoing = inject(Undoing);
    this.open.acted.pipe(takeUntilDestroyed()).subscribe((acted) => toasts.show(this.t().done[acted.action]({ number: acted.request.number }), undoing.of(acted)));
  }
}
