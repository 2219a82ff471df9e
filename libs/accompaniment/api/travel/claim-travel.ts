import { Injectable } from '@nestjs/common';
import { newId, refusal, ruleBroken, statement, type FieldRefusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { OtherSide, RequestAction, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { findAgreement } from './found-trip';
import { addCosts, amountRefusal } from './trip-costs';
import type { TravelClaimDto } from './travel.dto';

const ADD = statement(
  'travel-claim-add',
  `INSERT INTO travel_claim (network_id, id, request_id, agreement_id, kilometres, state, claimed_by_id, claimed_at) VALUES ($1, $2, $3, $4, $5, 'submitted', $6, $7)`,
);
const RECEIPT = statement('travel-receipt-add', 'INSERT INTO travel_receipt (network_id, id, request_id, claim_id, attachment_id) VALUES ($1, $2, $3, $4, $5)');
const FILES = statement('travel-receipts', 'SELECT id FROM attachment WHERE network_id = $1 AND request_id = $2 AND id = ANY ($3::uuid[])');

/** Claims what a trip really cost, once its agreement is accepted and no further than its maximum (policy clause `couts.deplacement`). */
@Injectable()
export class ClaimTravel {
  constructor(
    private readonly action: RequestAction,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, agreementId: string, body: TravelClaimDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'claim_travel', carryOut: (found) => this.carryOut(found, call, agreementId, body) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, agreementId: string, { kilometres, costs, receiptIds = [] }: TravelClaimDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const agreement = await findAgreement(found, agreementId);
    if (!agreement) return refused(refusal('not_found'));
    if (agreement.state !== 'accepted') return refused(transitionRefusal(actor, row, 'claim_travel', ['travel_agreement']));
    if (agreement.claimed) return refused(transitionRefusal(actor, row, 'claim_travel', []));
    const { millsPerKilometre, maximumCents } = agreement;
    const amount = amountRefusal({ kilometres, millsPerKilometre, costs }, maximumCents);
    const wrong = [...(amount ? [amount] : []), ...(await strangeReceipts(found, receiptIds))];
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    await transaction.change(ADD, [actor.networkId, createdId, row.id, agreementId, kilometres, actor.personId, now]);
    await addCosts(found, { claimId: createdId }, costs);
    for (const id of receiptIds) await transaction.change(RECEIPT, [actor.networkId, newId(), row.id, createdId, id]);
    await this.otherSide.tell(found);
    return accepted({ set: { waiting_for: 'organisation' }, entry: { kind: 'travel_claimed', detail: { agreementId, claimId: createdId } } });
  }
}

/** The receipts that are no files of the request. */
async function strangeReceipts({ transaction, row }: Found, receiptIds: readonly string[]): Promise<FieldRefusal[]> {
  if (receiptIds.length === 0) return [];
  const known = new Set((await transaction.rows<{ id: string }>(FILES, [transaction.actor.networkId, row.id, receiptIds])).map(({ id }) => id));
  return receiptIds.flatMap((id, index) => (known.has(id.toLowerCase()) ? [] : [{ pointer: `/receiptIds/${index}`, code: 'unknown_file' as const }]));
}
