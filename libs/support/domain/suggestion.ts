/** What a request asks of whoever accompanies it. */
export interface Asked {
  readonly offerItems: readonly string[];
  readonly preferredModes: readonly string[];
  readonly territory: string | null;
  readonly timeZone: string;
  readonly language: string;
  /** The person the requester wishes for. */
  readonly wishedId: string | null;
}

/** A resource person who may be asked, as far as it decides their place. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly skills: readonly string[];
  /** Where they go; everywhere when empty. */
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  readonly modes: readonly string[];
  readonly timeZone: string | null;
  /** How many requests they can accompany at once; unknown when they have no profile. */
  readonly capacity: number | null;
  /** How many they accompany, or are proposed for, now. */
  readonly load: number;
  /** How many requests of this organisation they accompanied. */
  readonly workedWith: number;
  /** Whom of those who are away and wished for, or in charge, they stand in for. */
  readonly standsInFor: string | null;
  readonly conflicts: readonly string[];
}

/** A resource outside the federation. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly territories: readonly string[];
  readonly languages: readonly string[];
}

/** Why somebody is where they are in the list. */
export const SUGGESTION_REASONS = ['wished', 'skill', 'worked_before', 'substitute', 'territory', 'time_zone', 'language', 'mode', 'load', 'full', 'available', 'outside'] as const;
export type ReasonCode = (typeof SUGGESTION_REASONS)[number];

/** A reason with the values that its sentence needs. */
export interface SuggestionReason {
  readonly code: ReasonCode;
  readonly count?: number;
  readonly of?: number;
  readonly name?: string;
}

/** One line of the list: somebody, or a resource outside, with why, and what stands in the way. */
export interface Suggestion {
  readonly kind: 'person' | 'partner';
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly SuggestionReason[];
  readonly conflicts: readonly string[];
}
