import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, pageTitle, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { Lazy } from '../shared/lazy';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { ACCOUNT_TEXT } from './account.catalogue';
import { CalendarPart } from './calendar-part';
import { CodeAppPart } from './code-app-part';
import { DevicesPart } from './devices-part';
import { NewCodes } from './new-codes';
import { OwnAccount } from './own-account';
import { PasskeysPart } from './passkeys-part';
import { PasswordPart } from './password-part';
import { RecoveryCodesPart } from './recovery-codes-part';
import { StepUp } from './step-up';
import { STEP_UP_TEXT } from './step-up.catalogue';

/** One's own account: what it is proved with, and where it is open. */
@Component({
  selector: 'ph-account-page',
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
  imports: [RouterLink, Dialog, Notice, ProblemNotice, CalendarPart, CodeAppPart, DevicesPart, NewCodes, PasskeysPart, PasswordPart, RecoveryCodesPart, Lazy],
  providers: [OwnAccount, StepUp],
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class AccountPage {
  /** Query parameter: the page that a missing second factor kept the person from. */
  readonly retour = input<string>();

  protected readonly form = () => import('./step-up-form').then((file) => file.StepUpForm);
  protected readonly t = text(ACCOUNT_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly stepUpWords = text(STEP_UP_TEXT);
  protected readonly own = inject(OwnAccount);
  protected readonly stepUp = inject(StepUp);

  constructor() {
    pageTitle(() => this.t().title);
    void this.own.load();
  }

  protected back(): string | null {
    const asked = this.retour() ?? '';
    return /^\/(?![/\\])/.test(asked) && this.own.account()?.secondFactorRequired === false ? asked : null;
  }

  /** Codes that are shown once are not left by mistake. */
  protected warn(event: BeforeUnloadEvent): void {
    if (this.own.newCodes().length > 0) event.preventDefault();
  }
}
