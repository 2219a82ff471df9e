import { Injectable, computed, inject } from '@angular/core';
import { PolicyClient } from '@phare/policy/web';

/** What the policy version calls each of its codes; the code itself when it knows none (a request keeps the version of its receipt). */
@Injectable({ providedIn: 'root' })
export class PolicyWords {
  private readonly policy = inject(PolicyClient).policy;
  private readonly labels = computed(() => {
    const policy = this.policy();
    if (!policy) return new Map<string, string>();
    const { values, priority } = policy.rules;
    const lists = { function: values.functions, channel: values.channels, mode: values.modes, reason: values.referralReasons, level: priority.levels, kind: [...priority.kinds, priority.otherwise] };
    const closed = Object.entries(lists).flatMap(([list, items]) => items.map(({ code, label }) => [`${list} ${code}`, label] as const));
    const offer = policy.offer.flatMap(({ items }) => items.map(({ code, title }) => [`offer ${code}`, title] as const));
    return new Map([...closed, ...offer]);
  });

  of(list: 'function' | 'channel' | 'mode' | 'reason' | 'level' | 'kind' | 'offer', code: string): string {
    return this.labels().get(`${list} ${code}`) ?? code;
  }
}
