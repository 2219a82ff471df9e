import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type Api, Language, type Suggestion, spaced } from '@phare/kernel/web';
import { PolicyService } from '@phare/kernel/web/generated/policy';
import { type Observable, firstValueFrom, map } from 'rxjs';
import type { CheckAnswer, CheckQuestion, ClauseView, PolicyView, TeamMemberView } from './policy-view';

/** The policy in force, in the language of the screen, and what the public may ask about it. */
@Injectable({ providedIn: 'root' })
export class PolicyClient {
  private readonly api = inject(PolicyService);
  private readonly language = inject(Language);
  // The interceptor asks in the language of the screen: the parameter says when to ask again. The words are the network's, the spaces ours.
  private readonly inForce = rxResource({
    params: () => this.language.locale(),
    stream: ({ params }) => this.api.readPolicy<PolicyView>().pipe(map((policy) => spaced(policy, params))),
  });

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
    return this.api.listMemberNames({ q: query }).pipe(map(({ items }) => items.map(({ id, name }) => ({ id, label: name }))));
  }

  /** Rejects with the HttpErrorResponse of a refusal. */
  check(question: CheckQuestion): Promise<CheckAnswer> {
    return firstValueFrom(this.api.checkPolicy({ ...question, function: question.function as Api.PolicyCheckDtoFunction }));
  }

  /** The names of the team and the resource people: who may keep a sealed request, whom a requester may exclude. */
  async team(): Promise<readonly TeamMemberView[]> {
    const { items } = await firstValueFrom(this.api.listTeam());
    return items;
  }
}
