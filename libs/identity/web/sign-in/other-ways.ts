import { Component, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, type Problem, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { accountProblem, accountSentences } from '../shared/account-problem';
import { PasskeyDevice } from '../shared/passkey-device';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { SIGN_IN_TEXT } from './sign-in.catalogue';
import { WaysIn } from './ways-in';

/** The ways in without a password. */
@Component({ selector: 'ph-other-ways', templateUrl: './other-ways.html', imports: [RouterLink, Notice, ProblemNotice] })
export class OtherWays {
  readonly entered = output();

  protected readonly t = text(SIGN_IN_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly device = inject(PasskeyDevice);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly asking = signal(false);
  private readonly shared = accountSentences();
  private readonly ways = inject(WaysIn);

  protected sentence(code: string): string | undefined {
    return code === 'bad_credentials' ? this.t().passkeyUnknown : this.shared()[code];
  }

  protected async usePasskey(): Promise<void> {
    if (this.asking()) return;
    this.problem.set(null);
    this.asking.set(true);
    try {
      await this.ways.withPasskey();
      this.entered.emit();
    } catch (error) {
      this.problem.set(accountProblem(error));
    } finally {
      this.asking.set(false);
    }
  }
}
