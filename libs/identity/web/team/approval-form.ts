import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { type Api, FormAttempt, type Problem, problemOf, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { AccountsService } from '@phare/kernel/web/generated/accounts';
import { firstValueFrom } from 'rxjs';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { RECOVERIES_TEXT } from './recoveries.catalogue';

/** What has to be done on the telephone before one approves; each is ticked. */
@Component({ selector: 'ph-approval-form', templateUrl: './approval-form.html', imports: [FormField, CheckCards, FormFrame] })
export class ApprovalForm {
  readonly recovery = input.required<Api.RecoveryDto>();
  readonly approved = output<Api.RecoveryDto>();
  readonly cancelled = output();

  protected readonly t = text(RECOVERIES_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly sentences = accountSentences();
  protected readonly problem = signal<Problem | null>(null);
  private readonly api = inject(AccountsService);
  protected readonly checks = computed(() => [
    { value: 'called', label: this.t().called, hint: this.t().calledHint },
    { value: 'recognised', label: this.t().recognised, hint: this.t().recognisedHint },
    { value: 'asked', label: this.t().askedThemselves },
  ]);
  private readonly model = signal<{ checks: readonly string[] }>({ checks: [] });
  protected readonly form = form(
    this.model,
    (path) => validate(path.checks, ({ value }) => (value().length < this.checks().length ? { kind: 'required', message: this.t().checksMissing } : undefined)),
    { name: 'approval' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  protected send(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      try {
        this.approved.emit(await firstValueFrom(this.api.approveRecovery(this.recovery().id, {})));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
