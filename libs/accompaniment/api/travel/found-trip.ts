import { statement } from '@phare/kernel/api';
import type { AgreementState, ClaimState } from '@phare/accompaniment/domain';
import type { Found } from '@phare/requests/api';

/** An agreement as an action finds it: what decides what may be done with it. */
export interface FoundAgreement {
  readonly state: AgreementState;
  readonly millsPerKilometre: number | null;
  readonly maximumCents: number;
  readonly proposedAt: Date;
  /** Whether a claim of it stands: sent, accepted or paid. */
  readonly claimed: boolean;
}

const AGREEMENT = statement(
  'travel-agreement-find',
  `SELECT a.state, a.mills_per_kilometre AS "millsPerKilometre", a.maximum_cents AS "maximumCents", a.proposed_at AS "proposedAt",
          EXISTS (SELECT FROM travel_claim c WHERE c.network_id = a.network_id AND c.agreement_id = a.id AND c.state <> 'disputed') AS claimed
     FROM travel_agreement a WHERE a.network_id = $1 AND a.request_id = $2 AND a.id = $3`,
);
const CLAIM = statement('travel-claim-find', 'SELECT state FROM travel_claim WHERE network_id = $1 AND request_id = $2 AND id = $3');

/** The agreement of that id, if it is one of the request’s. */
export const findAgreement = ({ transaction, row }: Found, id: string): Promise<FoundAgreement | undefined> =>
  transaction.first<FoundAgreement & Record<string, unknown>>(AGREEMENT, [transaction.actor.networkId, row.id, id]);

/** The claim of that id, if it is one of the request’s. */
export const findClaim = ({ transaction, row }: Found, id: string): Promise<{ readonly state: ClaimState } | undefined> => transaction.first<{ state: ClaimState }>(CLAIM, [transaction.actor.networkId, row.id, id]);
