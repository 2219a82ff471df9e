import { Component, afterNextRender, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, type Problem, Toasts, focusById, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasswordField } from '../shared/password-field';
import { refusalAt } from '../shared/refused-fields';
import { NEW_PASSWORD_TEXT } from '../shared/new-password.catalogue';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { PASSWORD_TEXT } from './password.catalogue';

/** Another password, or the first one. */
@Component({ selector: 'ph-password-form', templateUrl: './password-form.html', imports: [FormField, FormFrame, PasswordField] })
export class PasswordForm {
  protected readonly t = text(PASSWORD_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly newPassword = text(NEW_PASSWORD_TEXT);
  protected readonly own = inject(OwnAccount);
  protected readonly sentences = accountSentences();
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/current': 'password.current', '/next': 'password.next' };
  protected readonly problem = signal<Problem | null>(null);
  protected readonly hasPassword = computed(() => this.own.account()?.hasPassword ?? false);
  private readonly model = signal({ current: '', next: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.current, { when: () => this.hasPassword(), message: () => this.t().currentMissing });
      required(path.next, { message: () => this.newPassword().missing });
    },
    { name: 'password' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  private readonly toasts = inject(Toasts);

  constructor() {
    afterNextRender(() => focusById(this.hasPassword() ? 'password.current' : 'password.next'));
  }

  protected send(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      const { current, next } = this.model();
      const changed = await this.own.change(() => this.own.api.changePassword(this.hasPassword() ? { current, next } : { next }));
      if (!changed.ok) return this.problem.set(changed.problem);
      this.own.open.set(null);
      this.toasts.show(this.t().done);
    });
  }
}
