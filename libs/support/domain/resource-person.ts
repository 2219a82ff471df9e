import type { CivilDate } from '@phare/kernel/domain';

/** Whence a resource person comes: of the federation, of another member, or from outside with access to their assignments alone (domain.md §1). */
export const RESOURCE_KINDS = ['internal', 'peer', 'external'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Days on which somebody is away, both included, and who stands in for them. */
export interface Absence {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly substituteId: string | null;
}

/** A peer's agreement to accompany: since when, and until when. */
export interface Consent {
  readonly kind: ResourceKind;
  readonly optedInOn: CivilDate | null;
  readonly optedOutOn: CivilDate | null;
}

/** Whether somebody may be asked to accompany on that day: a peer only from the day they agree to, until the day they no longer do. */
export const agrees = ({ kind, optedInOn, optedOutOn }: Consent, on: CivilDate): boolean => kind !== 'peer' || (optedInOn !== null && optedInOn <= on && (optedOutOn === null || optedOutOn > on));

/** The absence that covers the day, if any. */
export const absenceOn = (absences: readonly Absence[], on: CivilDate): Absence | undefined => absences.find(({ from, until }) => from <= on && on <= until);
