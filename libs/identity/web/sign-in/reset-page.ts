import { Component, effect, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, Notice, type Problem, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasswordField } from '../shared/password-field';
import { refusalAt } from '../shared/refused-fields';
import { NEW_PASSWORD_TEXT } from '../shared/new-password.catalogue';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { addressRules } from './address-rules';
import { RESET_TEXT } from './reset.catalogue';
import { WaysIn } from './ways-in';

/** A forgotten password: the address, then the mailed code with another password. It opens no session. */
@Component({ selector: 'ph-reset-page', templateUrl: './reset-page.html', imports: [FormField, RouterLink, FormFrame, Notice, PasswordField, TextField] })
export class ResetPage {
  protected readonly t = text(RESET_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly newPassword = text(NEW_PASSWORD_TEXT);
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/code': 'reset.code', '/password': 'reset.password' };
  private readonly ways = inject(WaysIn);
  private readonly shared = accountSentences();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly step = signal<'address' | 'code' | 'done'>('address');
  private readonly address = signal({ email: this.ways.typed() });
  private readonly answer = signal({ code: '', password: '' });
  protected readonly addressForm = form(this.address, (path) => addressRules(path.email, this.words), { name: 'ask-reset' });
  protected readonly form = form(
    this.answer,
    (path) => {
      required(path.code, { message: () => this.words().codeMissing });
      required(path.password, { message: () => this.newPassword().missing });
    },
    { name: 'reset' },
  );
  protected readonly asking = new FormAttempt(this.addressForm);
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => this.ways.typed.set(this.address().email));
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), bad_credentials: this.t().refused };
  }

  protected ask(): Promise<boolean> {
    return this.asking.send(() => this.attempted(() => this.ways.askReset(this.address().email), 'code'));
  }

  protected send(): Promise<boolean> {
    const { code, password } = this.answer();
    return this.attempt.send(() => this.attempted(() => this.ways.reset(this.address().email, code, password), 'done'));
  }

  private async attempted(call: () => Promise<void>, next: 'code' | 'done'): Promise<void> {
    this.problem.set(null);
    try {
      await call();
      this.step.set(next);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
