import { Component, type OnInit, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { type Api, FormAttempt, type Problem, problemOf, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { AccountsService } from '@phare/kernel/web/generated/accounts';
import { firstValueFrom } from 'rxjs';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { roleChoices, rolesAmong } from '../shared/role-choices';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { ACCOUNTS_TEXT } from './accounts.catalogue';

/** The roles of a person, from today on. */
@Component({ selector: 'ph-roles-form', templateUrl: './roles-form.html', imports: [FormField, CheckCards, FormFrame] })
export class RolesForm implements OnInit {
  readonly account = input.required<Api.ListedAccountDto>();
  readonly changed = output<Api.ListedAccountDto>();
  readonly cancelled = output();

  protected readonly t = text(ACCOUNTS_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly sentences = accountSentences();
  protected readonly fields = { '/roles': 'account-roles.roles' };
  protected readonly problem = signal<Problem | null>(null);
  private readonly api = inject(AccountsService);
  private readonly model = signal<{ roles: readonly string[] }>({ roles: [] });
  protected readonly form = form(this.model, { name: 'account-roles' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly choices = roleChoices();

  ngOnInit(): void {
    this.model.set({ roles: this.account().roles });
  }

  protected send(): Promise<boolean> {
    this.problem.set(null);
    const roles = rolesAmong(this.model().roles);
    return this.attempt.send(async () => {
      try {
        this.changed.emit(await firstValueFrom(this.api.changeRoles(this.account().id, { roles })));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
