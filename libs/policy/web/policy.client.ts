import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { Language, type Suggestion } from '@phare/kernel/web';
import { type Observable, firstValueFrom, map } from 'rxjs';
import type { CheckAnswer, CheckQuestion, ClauseView, Orientation, PolicyView, TeamMemberView } from './policy-view';

/** The policy in force, in the language of the screen; read once per language. The only place that knows these addresses. */
@Injectable({ providedIn: 'root' })
export class PolicyClient {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  private readonly inForce = httpResource<PolicyView>(() => ({ url: '/api/policy', headers: { 'Accept-Language': this.language.locale() } }));

  /** Undefined until read. While another language arrives, the last one stays on the screen. */
  readonly policy = linkedSignal<PolicyView | undefined, PolicyView | undefined>({
    source: () => (this.inForce.hasValue() ? this.inForce.value() : undefined),
    computation: (read, last) => read ?? last?.value,
  }).asReadonly();
  readonly unreachable = computed(() => this.inForce.error() !== undefined);

  retry(): void {
    this.inForce.reload();
  }

  clause(code: string): ClauseView | undefined {
    return this.policy()?.clauses.find((clause) => clause.code === code);
  }

  /** Members whose name looks like this; the first page by name when empty. */
  organisations(query: string): Observable<readonly Suggestion[]> {
    return this.http
      .get<{ items: readonly { id: string; name: string }[] }>('/api/policy/organisations', { params: { q: query } })
      .pipe(map(({ items }) => items.map(({ id, name }) => ({ id, label: name }))));
  }

  /** Rejects with the HttpErrorResponse of a refusal. */
  check(question: CheckQuestion): Promise<CheckAnswer> {
    return firstValueFrom(this.http.post<CheckAnswer>('/api/policy/check', question));
  }

  orientation(): Promise<Orientation> {
    return firstValueFrom(this.http.get<Orientation>('/api/policy/orientation'));
  }

  /** The names of the team and the resource people: who may keep a sealed request, whom a requester may exclude. */
  async team(): Promise<readonly TeamMemberView[]> {
    const { items } = await firstValueFrom(this.http.get<{ items: readonly TeamMemberView[] }>('/api/policy/team'));
    return items;
  }
}
