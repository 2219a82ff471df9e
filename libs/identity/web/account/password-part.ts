import { Component, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, type Problem, Toasts, focusById, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '../shared/form-frame';
import { PasswordField } from '../shared/password-field';
import { refusalAt } from '../shared/refused-fields';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { OwnAccount } from './own-account';
import { PASSWORD_TEXT } from './password.catalogue';

/** The password: changed, or chosen where there is none yet. */
@Component({ selector: 'ph-password-part', templateUrl: './password-part.html', styleUrl: './account-part.scss', imports: [FormField, FormFrame, PasswordField] })
export class PasswordPart {
  protected readonly t = text(PASSWORD_TEXT);
  protected readonly words = text(SHARED_TEXT);
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
      required(path.next, { message: () => this.words().newPasswordMissing });
    },
    { name: 'password' },
  );
  protected attempt = new FormAttempt(this.form);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);

  protected begin(): void {
    this.own.open.set('password');
    afterNextRender(() => focusById(this.hasPassword() ? 'password.current' : 'password.next'), { injector: this.injector });
  }

  protected send(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      const { current, next } = this.model();
      const changed = await this.own.change(() => this.own.api.changePassword(this.hasPassword() ? { current, next } : { next }));
      if (!changed.ok) return this.problem.set(changed.problem);
      this.end();
      this.toasts.show(this.t().done);
    });
  }

  /** A password does not stay in the page once it is of no use. */
  protected end(): void {
    this.own.open.set(null);
    this.problem.set(null);
    this.model.set({ current: '', next: '' });
    this.form().reset();
    this.attempt = new FormAttempt(this.form);
  }
}
