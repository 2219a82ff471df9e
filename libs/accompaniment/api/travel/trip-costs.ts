import { newId, statement, type FieldRefusal } from '@phare/kernel/api';
import { totalCents, type TripCosts } from '@phare/accompaniment/domain';
import type { Found } from '@phare/requests/api';
import type { TravelCostDto } from './travel.dto';

const ADD = statement('travel-cost-add', 'INSERT INTO travel_cost (network_id, id, request_id, agreement_id, claim_id, kind, cents) VALUES ($1, $2, $3, $4, $5, $6, $7)');

/** What an estimate or a claim may not come to: nothing at all, or above what was agreed. */
export function amountRefusal(trip: TripCosts, maximumCents = Infinity): FieldRefusal | null {
  const total = totalCents(trip);
  if (total === 0) return { pointer: '/costs', code: 'no_cost' };
  return total > maximumCents ? { pointer: '/costs', code: 'above_maximum' } : null;
}

/** Adds the costs of an agreement or of a claim, in their order. */
export async function addCosts({ transaction, row }: Found, of: { readonly agreementId: string } | { readonly claimId: string }, costs: readonly TravelCostDto[]): Promise<void> {
  const [agreementId, claimId] = 'claimId' in of ? [null, of.claimId] : [of.agreementId, null];
  for (const { kind, cents } of costs) await transaction.change(ADD, [transaction.actor.networkId, newId(), row.id, agreementId, claimId, kind, cents]);
}
