import { Component, computed, inject, signal } from '@angular/core';
import { type Api, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { AccountsService } from '@phare/kernel/web/generated/accounts';
import { type Observable, firstValueFrom } from 'rxjs';
import { ColleagueForm, type NewColleague } from '../forms/colleague-form';
import { ROLES_TEXT } from '../shared/roles.catalogue';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { ACCOUNTS_TEXT } from './accounts.catalogue';
import { RolesForm } from './roles-form';

type Account = Api.ListedAccountDto;

/** The accounts of the network: who is in, with which roles; closed, opened again. Nobody decides on their own. */
@Component({ selector: 'ph-accounts-page', templateUrl: './accounts-page.html', styleUrl: './team.scss', imports: [ColleagueForm, Dialog, ProblemNotice, RolesForm, StatusTag] })
export class AccountsPage {
  protected readonly t = text(ACCOUNTS_TEXT);
  protected readonly words = text(SHARED_TEXT);
  private readonly roles = text(ROLES_TEXT);
  protected readonly formats = formats();
  protected readonly items = signal<readonly Account[] | null>(null);
  protected readonly nextCursor = signal<string | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly changing = signal<Account | null>(null);
  protected readonly inviting = signal(false);
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly closing = signal<Account | null>(null);
  private readonly api = inject(AccountsService);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly mine = computed(() => this.session.view()?.user.id);

  constructor() {
    pageTitle(() => this.t().title);
    void this.load();
  }

  protected async load(cursor?: string): Promise<void> {
    this.problem.set(null);
    try {
      const page = await firstValueFrom(this.api.listAccounts(cursor ? { cursor } : {}));
      this.items.update((items) => [...(cursor ? (items ?? []) : []), ...page.items]);
      this.nextCursor.set(page.nextCursor);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  protected rolesOf({ roles }: Account): string {
    return roles.length > 0 ? this.formats().list(roles.map((role) => this.roles().roles[role])) : this.t().member;
  }

  protected async invite(colleague: NewColleague): Promise<void> {
    this.refusal.set(null);
    try {
      const invited = await firstValueFrom(this.api.inviteAccount(colleague));
      this.items.update((items) => [invited, ...(items ?? [])]);
      this.inviting.set(false);
      this.toasts.show(this.t().invitationSent({ name: invited.name }));
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  protected inviteAgain(account: Account): Promise<void> {
    return this.change(() => this.api.inviteAgain(account.id, {}), this.t().invitationSent({ name: account.name }));
  }

  protected close(account: Account): Promise<void> {
    this.closing.set(null);
    return this.change(() => this.api.disableAccount(account.id, {}), this.t().closed({ name: account.name }));
  }

  protected open(account: Account): Promise<void> {
    return this.change(() => this.api.enableAccount(account.id, {}), this.t().opened({ name: account.name }));
  }

  protected changed(account: Account): void {
    this.changing.set(null);
    this.replace(account);
    this.toasts.show(this.t().rolesChanged({ name: account.name }));
  }

  private async change(call: () => Observable<Account>, done: string): Promise<void> {
    this.problem.set(null);
    try {
      this.replace(await firstValueFrom(call()));
      this.toasts.show(done);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private replace(account: Account): void {
    this.items.update((items) => items?.map((each) => (each.id === account.id ? account : each)) ?? null);
  }
}
