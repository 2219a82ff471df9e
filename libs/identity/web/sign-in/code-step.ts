import { Component, afterNextRender, inject, input, output, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, Notice, type Problem, TextField, focusById, problemOf, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { SIGN_IN_TEXT } from './sign-in.catalogue';
import { WaysIn, withoutSpaces } from './ways-in';

/** The code that comes with a right password. Nothing here says where this account gets its codes from. */
@Component({ selector: 'ph-code-step', templateUrl: './code-step.html', imports: [FormField, RouterLink, FormFrame, Notice, TextField] })
export class CodeStep {
  readonly credentials = input.required<{ readonly email: string; readonly password: string }>();
  readonly entered = output();
  readonly back = output();

  protected readonly t = text(SIGN_IN_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly askedAgain = signal(false);
  private readonly model = signal({ otp: '' });
  protected readonly form = form(this.model, (path) => required(path.otp, { message: () => this.words().codeMissing }), { name: 'second-step' });
  protected readonly attempt = new FormAttempt(this.form);
  private readonly shared = accountSentences();
  private readonly ways = inject(WaysIn);

  constructor() {
    afterNextRender(() => focusById('second-step.otp'));
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), bad_credentials: this.t().codeRefused };
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    this.askedAgain.set(false);
    await this.attempt.send(async () => {
      try {
        await this.ways.withPassword({ ...this.credentials(), otp: withoutSpaces(this.model().otp) });
      } catch (error) {
        return this.problem.set(problemOf(error));
      }
      this.entered.emit();
    });
  }

  /** The password alone, once more: where codes are mailed, another leaves. */
  protected async askAgain(): Promise<void> {
    this.problem.set(null);
    try {
      await this.ways.withPassword(this.credentials());
      this.entered.emit();
    } catch (error) {
      const problem = problemOf(error);
      this.askedAgain.set(problem.code === 'otp_required');
      if (problem.code !== 'otp_required') this.problem.set(problem);
    }
  }
}
