import { Component, effect, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, type Problem, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasswordField } from '../shared/password-field';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { addressRules } from './address-rules';
import { CodeStep } from './code-step';
import { OtherWays } from './other-ways';
import { SIGN_IN_TEXT } from './sign-in.catalogue';
import { WaysIn } from './ways-in';

/** E-mail and password, then a code where the account asks for one. What was typed stays, whatever the step. */
@Component({ selector: 'ph-sign-in-page', templateUrl: './sign-in-page.html', imports: [FormField, RouterLink, CodeStep, FormFrame, OtherWays, PasswordField, TextField] })
export class SignInPage {
  /** Query parameter: the address to come back to. */
  readonly retour = input<string>();

  protected readonly t = text(SIGN_IN_TEXT);
  protected readonly words = text(SHARED_TEXT);
  private readonly ways = inject(WaysIn);
  private readonly shared = accountSentences();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly codeAsked = signal(false);
  protected readonly credentials = signal({ email: this.ways.typed(), password: '' });
  protected readonly form = form(
    this.credentials,
    (path) => {
      addressRules(path.email, this.words);
      required(path.password, { message: () => this.words().passwordMissing });
    },
    { name: 'sign-in' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => this.ways.typed.set(this.credentials().email));
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), bad_credentials: this.t().refused };
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        await this.ways.withPassword(this.credentials());
      } catch (error) {
        const problem = problemOf(error);
        return problem.code === 'otp_required' ? this.codeAsked.set(true) : this.problem.set(problem);
      }
      await this.goOn();
    });
  }

  protected goOn(): Promise<void> {
    return this.ways.goOn(this.retour());
  }
}
