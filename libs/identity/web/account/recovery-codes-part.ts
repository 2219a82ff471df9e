import { Component, computed, inject, signal } from '@angular/core';
import { type Problem, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { RECOVERY_CODES_TEXT } from './recovery-codes.catalogue';

/** How many recovery codes are left, and ten new ones. */
@Component({ selector: 'ph-recovery-codes-part', templateUrl: './recovery-codes-part.html', styleUrl: './account-part.scss', imports: [Dialog, ProblemNotice] })
export class RecoveryCodesPart {
  protected readonly t = text(RECOVERY_CODES_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly asking = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly own = inject(OwnAccount);
  protected readonly left = computed(() => this.own.account()?.recoveryCodesLeft ?? 0);

  protected async renew(): Promise<void> {
    this.asking.set(false);
    this.problem.set(null);
    const renewed = await this.own.change(() => this.own.api.renewRecoveryCodes({}));
    if (renewed.ok) this.own.keep(renewed.value.recoveryCodes);
    else this.problem.set(renewed.problem);
  }
}
