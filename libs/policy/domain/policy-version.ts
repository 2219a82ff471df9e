import type { CivilDate } from '@phare/kernel/domain';
import type { Bilingual } from './bilingual';
import type { Clause } from './clause';
import type { OfferFamily } from './offer';
import type { PolicyRules } from './policy-rules';

/** A version of a network's policy: what it says, what it offers and the parameters it sets. Once published it never changes. */
export interface PolicyVersion {
  /** The policy, e.g. `rocgim-cdc`: the same for all its versions. */
  readonly code: string;
  /** The version's own name within the policy, e.g. `2016-12`. */
  readonly version: string;
  readonly title: Bilingual;
  /** The body that adopted it. */
  readonly adoptedBy: Bilingual;
  /** The resolution or sitting that adopted it. */
  readonly resolution: Bilingual;
  /** First day it applies, in the zone of whoever asks; a request keeps the version in force at its receipt. */
  readonly inForceFrom: CivilDate;
  /** What has to be said about that date, e.g. that the exact day is not known; null when it is certain. */
  readonly inForceNote: Bilingual | null;
  /** In the order of the policy; the clauses of the annex come last. */
  readonly clauses: readonly Clause[];
  readonly offer: readonly OfferFamily[];
  readonly rules: PolicyRules;
}
