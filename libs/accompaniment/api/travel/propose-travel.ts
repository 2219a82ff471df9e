import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, civilDate, civilDateIn, refused, type CivilDate, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { OtherSide, RequestAction, RequestWriter, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { addCosts, amountRefusal } from './trip-costs';
import type { TravelAgreementDto } from './travel.dto';

const ADD = statement(
  'travel-agreement-add',
  `INSERT INTO travel_agreement (network_id, id, request_id, purpose, place, travel_on, kilometres, mills_per_kilometre, organisation_percent, maximum_cents, state, proposed_by_id, proposed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'proposed', $11, $12)`,
);

/** Proposes what a trip would cost and who would pay, before it takes place. It stands in nobody’s way: the accompaniment goes on, by telephone or in person, whatever is answered. */
@Injectable()
export class ProposeTravel {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly writer: RequestWriter,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, body: TravelAgreementDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'propose_travel', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut(found: Found, by: string, { travelOn, purpose, place, kilometres, costs, organisationPercent, maximumCents }: TravelAgreementDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const { travel } = (await this.policies.keptBy(row)).policy.rules.costs;
    if (!travel.claimable) return refused(ruleBroken({ pointer: '/costs', code: 'travel_not_claimed' }));
    const day = civilDate(travelOn);
    if (!day || day < civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/travelOn', code: 'in_past' }));
    const millsPerKilometre = await this.rateOn(day);
    const wrong = amountRefusal({ kilometres, millsPerKilometre, costs });
    if (wrong) return refused(ruleBroken(wrong));
    const texts = await this.writer.stored(transaction, row, 'travel_agreement', createdId, { purpose, place });
    await transaction.change(ADD, [transaction.actor.networkId, createdId, row.id, texts.purpose, texts.place, day, kilometres, millsPerKilometre, organisationPercent, maximumCents, by, now]);
    await addCosts(found, { agreementId: createdId }, costs);
    await this.otherSide.tell(found);
    return accepted({ set: { waiting_for: 'organisation' }, entry: { kind: 'travel_proposed', text: purpose, detail: { agreementId: createdId, travelOn: day } } });
  }

  /** The rate of the day of the trip (research/domain.md, R5.01): it is kept with the agreement, and a later one changes nothing. */
  private async rateOn(day: CivilDate): Promise<number | null> {
    return (await this.policies.inForceOn(day))?.policy.rules.costs.travel.millsPerKilometre ?? null;
  }
}
