import type { CivilDate } from '@phare/kernel/domain';

/**
 * What the register holds of a confidentiality incident: the eight items of the Regulation respecting confidentiality incidents (A-2.1, r. 3.1, s. 7).
 * A fact that is absent is not known yet.
 */
export interface IncidentFacts {
  /** When the organisation became aware of it: the five years of the register count from it (s. 8). */
  readonly awareOn: CivilDate;
  readonly circumstances: string;
  /** The personal information concerned; or why it cannot be described. */
  readonly information?: string;
  readonly informationUnknown?: string;
  /** The day it happened, or the first and last of the period. */
  readonly happenedFrom?: CivilDate;
  readonly happenedUntil?: CivilDate;
  readonly happenedApproximate?: boolean;
  readonly persons?: number;
  readonly personsApproximate?: boolean;
  /** Asked for by the notice to the Commission (s. 3), not by the register. */
  readonly personsInQuebec?: number;
  /** What the conclusion on the risk rests on: s. 7 (6), after P-39.1, s. 3.7. */
  readonly sensitivity?: string;
  readonly harmfulUses?: string;
  readonly consequences?: string;
  readonly likelihood?: string;
  /** Whether there is a risk of serious injury: the Commission and the persons are then notified (P-39.1, s. 3.5). */
  readonly serious?: boolean;
  readonly commissionNotifiedOn?: CivilDate;
  readonly personsNotifiedOn?: CivilDate;
  readonly publicNotice?: boolean;
  readonly publicNoticeReason?: string;
  /** Taken after the incident, to reduce the risk of injury. */
  readonly measures?: string;
}

/** What one entry of an incident brings: only what it says, or says anew. */
export type BroughtFacts = Partial<IncidentFacts>;

/** What is known once more was brought. Describing the information takes the place of saying why it is not known, and the reverse. */
export function withFacts<Known extends BroughtFacts>(known: Known, brought: BroughtFacts): Known {
  const { information, informationUnknown, ...others } = known;
  const described = brought.information ?? brought.informationUnknown;
  const kept = described === undefined ? known : others;
  return { ...kept, ...given(brought) } as Known;
}

/** The facts that are there. */
export const given = (facts: BroughtFacts): BroughtFacts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

/** Everything that is known of an incident, from its entries in their order. */
export const knownOf = (entries: readonly BroughtFacts[]): IncidentFacts => entries.reduce((known, brought) => withFacts(known, brought), {}) as IncidentFacts;
