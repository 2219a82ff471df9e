import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../http/problem';
import type { Credentials, SessionView } from './session-view';

/** Who is signed in, read once when the page opens. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly current = signal<SessionView | null>(null);
  private first?: Promise<SessionView | null>;

  readonly view = this.current.asReadonly();
  readonly signedIn = computed(() => this.view() !== null);
  /** « L'équipe » of domain.md §1: the roles that triage. */
  readonly isTeam = computed(() => this.view()?.roles.some((role) => role === 'intake' || role === 'coordination') ?? false);
  readonly mandates = computed(() => this.view()?.mandates ?? []);

  /** Resolves once the API has said who is there; a guard waits for it. */
  ready(): Promise<SessionView | null> {
    return (this.first ??= this.read());
  }

  /** Rejects with the HttpErrorResponse of a refusal (`bad_credentials`, `otp_required`). */
  async signIn(credentials: Credentials): Promise<SessionView> {
    const view = await firstValueFrom(this.http.post<SessionView>('/api/session', credentials));
    this.current.set(view);
    this.first = Promise.resolve(view);
    return view;
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/session'));
    this.current.set(null);
    this.first = Promise.resolve(null);
  }

  may(permission: string): boolean {
    return this.view()?.permissions.includes(permission) ?? false;
  }

  private async read(): Promise<SessionView | null> {
    try {
      this.current.set(await firstValueFrom(this.http.get<SessionView>('/api/session')));
    } catch (error) {
      if (problemOf(error).status !== 401) this.first = undefined;
    }
    return this.current();
  }
}
