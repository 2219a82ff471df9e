import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { SessionDto, SignInDto } from '../generated/phare.schemas';
import { SessionService } from '../generated/session/session.service';
import { problemOf } from '../http/problem';

/** Who is signed in: person, roles, mandates, rights. */
export type SessionView = SessionDto;

/** Who is signed in, read once when the page opens. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(SessionService);
  private readonly current = signal<SessionView | null>(null);
  private first?: Promise<SessionView | null>;
  /** The API writes into the page whether it was asked for without a session: nobody is signed in then, unless since, in another tab. */
  private readonly nobody = inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name="session"]')?.content === 'none';

  /** It is not known yet whether somebody is signed in. */
  private readonly unknown = signal(!this.nobody);

  readonly view = this.current.asReadonly();
  readonly signedIn = computed(() => this.view() !== null);
  /** Somebody is signed in, or may be: the API has not said. */
  readonly maybeSignedIn = computed(() => this.signedIn() || this.unknown());
  /** « L'équipe » of domain.md §1: the roles that triage. */
  readonly isTeam = computed(() => this.view()?.roles.some((role) => role === 'intake' || role === 'coordination') ?? false);
  readonly isCoordination = computed(() => this.view()?.roles.includes('coordination') ?? false);
  readonly isResource = computed(() => this.view()?.roles.includes('resource') ?? false);
  readonly mandates = computed(() => this.view()?.mandates ?? []);

  /** Resolves once it is known who is there: the API says so, unless the page came without a session. */
  ready(): Promise<SessionView | null> {
    return this.first ?? (this.nobody ? Promise.resolve(null) : this.asked());
  }

  /** The same, always asked of the API: for what opens to somebody alone. */
  asked(): Promise<SessionView | null> {
    return (this.first ??= this.read());
  }

  /** Rejects with the HttpErrorResponse of a refusal (`bad_credentials`, `otp_required`). */
  async signIn(credentials: SignInDto): Promise<SessionView> {
    const view = await firstValueFrom(this.api.signIn(credentials));
    this.opened(view);
    return view;
  }

  /** Somebody has signed in another way: by a mailed code, with a passkey. */
  opened(view: SessionView): void {
    this.current.set(view);
    this.first = Promise.resolve(view);
  }

  /** Asks again what the person may do: it has changed, with their second factor for one. */
  async refresh(): Promise<void> {
    this.first = this.read();
    await this.first;
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.api.signOut());
    this.current.set(null);
    this.unknown.set(false);
    this.first = Promise.resolve(null);
  }

  may(permission: string): boolean {
    return this.view()?.permissions.some((held) => held === permission) ?? false;
  }

  private async read(): Promise<SessionView | null> {
    try {
      this.current.set(await firstValueFrom(this.api.readSession()));
      this.unknown.set(false);
    } catch (error) {
      const { status } = problemOf(error);
      if (status === 401) {
        this.current.set(null);
        this.unknown.set(false);
      } else this.first = undefined;
    }
    return this.current();
  }
}
