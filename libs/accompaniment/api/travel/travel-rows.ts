import type { AgreementState, ClaimState, TravelCostKind } from '@phare/accompaniment/domain';
import type { StoredText } from '@phare/requests/api';

interface Person {
  readonly personId: string;
  readonly name: string;
}

/** Who gave an answer that the team noted, when and how. */
export interface ToldRow {
  readonly name: string;
  readonly on: string;
  readonly mode: string;
}

interface CostRow {
  readonly kind: TravelCostKind;
  readonly cents: number;
}

export interface TravelClaimRow {
  readonly id: string;
  readonly state: ClaimState;
  readonly kilometres: number;
  readonly costs: readonly CostRow[];
  readonly receipts: readonly { readonly id: string; readonly name: StoredText }[];
  readonly claimedBy: Person;
  readonly claimedAt: string;
  readonly answeredBy: Person | null;
  readonly answeredAt: string | null;
  readonly answer_reason: StoredText | null;
  readonly paidOn: string | null;
}

export interface TravelAgreementRow {
  readonly id: string;
  readonly travelOn: string;
  readonly place: StoredText;
  readonly purpose: StoredText;
  readonly kilometres: number;
  readonly millsPerKilometre: number | null;
  readonly costs: readonly CostRow[];
  readonly organisationPercent: number;
  readonly maximumCents: number;
  readonly state: AgreementState;
  readonly proposedBy: Person;
  readonly proposedAt: string;
  readonly answeredBy: Person | null;
  readonly answeredAt: string | null;
  readonly answer_reason: StoredText | null;
  readonly told: ToldRow | null;
  readonly claims: readonly TravelClaimRow[];
}
