import { DOCUMENT, Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, Notice, type Problem, pageTitle, problemOf, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SessionService } from '@phare/kernel/web/generated/session';
import { firstValueFrom } from 'rxjs';
import { accountSentences } from '../shared/account-problem';
import { PasswordField } from '../shared/password-field';
import { refusalAt } from '../shared/refused-fields';
import { NEW_PASSWORD_TEXT } from '../shared/new-password.catalogue';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { INVITATION_TEXT } from './invitation.catalogue';

/** A first password, for whoever was invited to their account. It opens no session. */
@Component({ selector: 'ph-invitation-page', templateUrl: './invitation-page.html', imports: [FormField, RouterLink, FormFrame, Notice, PasswordField] })
export class InvitationPage {
  protected readonly t = text(INVITATION_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly newPassword = text(NEW_PASSWORD_TEXT);
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/password': 'invitation.password' };
  protected readonly problem = signal<Problem | null>(null);
  protected readonly done = signal(false);
  /** In the fragment of the address, which no server is sent. */
  private readonly token = decodeURIComponent(inject(DOCUMENT).location.hash.slice(1));
  private readonly api = inject(SessionService);
  private readonly shared = accountSentences();
  private readonly model = signal({ password: '' });
  protected readonly form = form(this.model, (path) => required(path.password, { message: () => this.t().missing }), { name: 'invitation' });
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), not_found: this.t().spent, malformed: this.t().spent };
  }

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        await firstValueFrom(this.api.acceptInvitation({ token: this.token, password: this.model().password }));
        this.done.set(true);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
