import type { CivilDate } from '@phare/kernel/domain';
import type { PolicyRules } from './policy-rules';

/** The answers to the guided questions. The word « priorité » is never put to the requester. */
export interface Situation {
  /** Something keeps the organisation from working well right now. */
  readonly affectsFunctioning?: boolean;
  /** Codes of `PolicyRules.priority.kinds`; the caller has refused the unknown ones. */
  readonly kinds?: readonly string[];
  /** A date the requester has to meet: shown to the team. The policy does not rank by it. */
  readonly deadline?: CivilDate;
}

/** A suggestion for a person to confirm; it is never a decision. */
export interface PrioritySuggestion {
  /** Code of a level. */
  readonly suggested: string;
  /** What carries it to that level, in the order of the policy, each with its clause. */
  readonly reasons: readonly { readonly code: string; readonly clause: string }[];
}

/**
 * Suggests the most pressing level that the situation touches, with the reasons of that level.
 * Without any kind, « yes, something affects us » stands for the policy's unnamed kind, and a no for its ordinary need.
 */
export function suggestPriority(situation: Situation, { priority }: Pick<PolicyRules, 'priority'>): PrioritySuggestion {
  const named = situation.kinds ?? [];
  const codes = named.length === 0 && situation.affectsFunctioning === true ? [priority.unnamedKind] : named;
  const touched = priority.kinds.filter((kind) => codes.includes(kind.code));
  const level = priority.levels.find(({ code }) => touched.some((kind) => kind.level === code));
  const reasons = level === undefined ? [priority.otherwise] : touched.filter((kind) => kind.level === level.code);
  return { suggested: level?.code ?? priority.otherwise.level, reasons: reasons.map(({ code, clause }) => ({ code, clause })) };
}

/** The place of a level in the policy's order, 0 for the most pressing. A RangeError for a level it does not have. */
export function priorityRank(level: string, { priority }: Pick<PolicyRules, 'priority'>): number {
  const rank = priority.levels.findIndex(({ code }) => code === level);
  if (rank < 0) throw new RangeError(`no priority level ${level} in this policy version`);
  return rank;
}
