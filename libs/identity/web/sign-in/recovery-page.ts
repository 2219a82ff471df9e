import { Component, effect, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, NETWORK, Notice, type Problem, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { PasswordField } from '../shared/password-field';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { addressRules } from './address-rules';
import { RECOVERY_TEXT } from './recovery.catalogue';
import { WaysIn } from './ways-in';

/** A lost telephone, and no recovery code left: asks two people of the team to call back. The answer never says whether the password was right. */
@Component({ selector: 'ph-recovery-page', templateUrl: './recovery-page.html', imports: [FormField, RouterLink, FormFrame, Notice, PasswordField, TextField] })
export class RecoveryPage {
  protected readonly t = text(RECOVERY_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly sentences = accountSentences();
  private readonly ways = inject(WaysIn);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly asked = signal(false);
  private readonly model = signal({ email: this.ways.typed(), password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      addressRules(path.email, this.words);
      required(path.password, { message: () => this.words().passwordMissing });
    },
    { name: 'recovery' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => this.ways.typed.set(this.model().email));
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        await this.ways.askRecovery(this.model().email, this.model().password);
        this.asked.set(true);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
