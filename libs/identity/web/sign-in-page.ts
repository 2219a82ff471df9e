import { Component, inject, input, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, FormAttempt, NETWORK, Notice, type Problem, ProblemNotice, Session, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { IDENTITY_TEXT } from './identity.catalogue';

/** E-mail and password. Afterwards, back to the page that asked for it, else home (the team's queue for the team). */
@Component({ selector: 'ph-sign-in-page', templateUrl: './sign-in-page.html', imports: [FormField, RouterLink, ErrorSummary, Notice, ProblemNotice, TextField] })
export class SignInPage {
  /** Query parameter: the address to come back to. */
  readonly retour = input<string>();

  protected readonly t = text(IDENTITY_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly shown = signal(false);
  protected readonly form = form(
    signal({ email: '', password: '' }),
    (path) => {
      required(path.email, { message: () => this.t().emailMissing });
      email(path.email, { message: () => this.t().emailWrong });
      required(path.password, { message: () => this.t().passwordMissing });
    },
    { name: 'sign-in' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        await this.session.signIn(this.form().value());
      } catch (error) {
        return this.problem.set(problemOf(error));
      }
      await this.router.navigateByUrl(this.destination());
    });
  }

  /** Only addresses of this site: a link crafted elsewhere must not send a signed-in person away. */
  private destination(): string {
    const asked = this.retour() ?? '';
    if (/^\/(?![/\\])/.test(asked)) return asked;
    return this.session.isTeam() ? '/equipe' : '/';
  }
}
