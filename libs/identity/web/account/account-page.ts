import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, pageTitle, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
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
import { StepUpDialog } from './step-up-dialog';

/** One's own account: what it is proved with, and where it is open. */
@Component({
  selector: 'ph-account-page',
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
  imports: [RouterLink, Notice, ProblemNotice, CalendarPart, CodeAppPart, DevicesPart, NewCodes, PasskeysPart, PasswordPart, RecoveryCodesPart, StepUpDialog],
  providers: [OwnAccount, StepUp],
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class AccountPage {
  /** Query parameter: the page that a missing second factor kept the person from. */
  readonly retour = input<string>();

  protected readonly t = text(ACCOUNT_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly own = inject(OwnAccount);

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
