import { Component, computed, inject, signal } from '@angular/core';
import { type Api, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { AccountsService } from '@phare/kernel/web/generated/accounts';
import { firstValueFrom } from 'rxjs';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { ApprovalForm } from './approval-form';
import { RECOVERIES_TEXT } from './recoveries.catalogue';

type Recovery = Api.RecoveryDto;

/** Lost second factors: two people of the team, neither of them the holder, call back and approve. */
@Component({ selector: 'ph-recoveries-page', templateUrl: './recoveries-page.html', styleUrl: './team.scss', imports: [ApprovalForm, Dialog, EmptyState, ProblemNotice, StatusTag] })
export class RecoveriesPage {
  protected readonly t = text(RECOVERIES_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly formats = formats();
  protected readonly items = signal<readonly Recovery[] | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly approving = signal<Recovery | null>(null);
  private readonly api = inject(AccountsService);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly me = computed(() => this.session.view()?.user);

  constructor() {
    pageTitle(() => this.t().title);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.items.set((await firstValueFrom(this.api.listRecoveries())).items);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Why this recovery waits for somebody else; empty when one may approve it. The API refuses all the same. */
  protected notMine({ account, approvals }: Recovery): string {
    if (account.id === this.me()?.id) return this.t().own;
    return approvals.some(({ name }) => name === this.me()?.name) ? this.t().already : '';
  }

  protected approved(recovery: Recovery): void {
    this.approving.set(null);
    this.items.update((items) => items?.flatMap((each) => (each.id !== recovery.id ? [each] : recovery.doneAt ? [] : [recovery])) ?? null);
    this.toasts.show(recovery.doneAt ? this.t().done({ name: recovery.account.name }) : this.t().approvedOnce);
  }
}
