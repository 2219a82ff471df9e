import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type Api, Session } from '@phare/kernel/web';
import { SessionService } from '@phare/kernel/web/generated/session';
import { firstValueFrom } from 'rxjs';
import { PasskeyDevice } from '../shared/passkey-device';

/** Every way in to an account, and where it leads. Each rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class WaysIn {
  /** The address typed, kept from one way in to the next until somebody is in. */
  readonly typed = signal('');

  private readonly api = inject(SessionService);
  private readonly session = inject(Session);
  private readonly device = inject(PasskeyDevice);
  private readonly router = inject(Router);

  async withPassword(credentials: Api.SignInDto): Promise<void> {
    await this.session.signIn(credentials);
  }

  async withCode(email: string, code: string): Promise<void> {
    this.session.opened(await firstValueFrom(this.api.signInWithCode({ email, code: withoutSpaces(code) })));
  }

  async withPasskey(): Promise<void> {
    const { options } = await firstValueFrom(this.api.askPasskey({}));
    const response = await this.device.sign(options);
    this.session.opened(await firstValueFrom(this.api.signInWithPasskey({ response })));
  }

  async askCode(email: string): Promise<void> {
    await firstValueFrom(this.api.askCode({ email }));
  }

  async askReset(email: string): Promise<void> {
    await firstValueFrom(this.api.askPasswordReset({ email }));
  }

  async reset(email: string, code: string, password: string): Promise<void> {
    await firstValueFrom(this.api.resetPassword({ email, code: withoutSpaces(code), password }));
  }

  async askRecovery(email: string, password: string): Promise<void> {
    await firstValueFrom(this.api.askRecovery({ email, password }));
  }

  /** To the page that asked for a sign-in, else to where this person works. */
  async goOn(asked = ''): Promise<void> {
    this.typed.set('');
    await this.router.navigateByUrl(isOurs(asked) ? asked : this.home());
  }

  private home(): string {
    if (this.session.isTeam()) return '/equipe';
    if (this.session.may('account.manage')) return '/equipe/comptes';
    // Whoever has another role may still have to add a second factor: their account says so.
    return this.session.view()?.roles.length ? '/compte' : '/';
  }
}

/** Only addresses of this site: a link crafted elsewhere must not send a signed-in person away. */
const isOurs = (address: string): boolean => /^\/(?![/\\])/.test(address);

/** « 1234 5678 », as a mail or an app may show it. */
export const withoutSpaces = (code: string): string => code.replace(/\s+/g, '');
