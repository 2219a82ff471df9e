import { BooleanField, ChoiceField, CivilDateField, IdListField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { TRAVEL_COSTS, type TravelCostKind } from '@phare/accompaniment/domain';

const MOST_COSTS = 30;
const MOST_RECEIPTS = 20;
const MOST_CENTS = 1_000_000;
const MOST_KILOMETRES = 10_000;

const kind = { description: 'What it pays for.', of: TRAVEL_COSTS } as const;
const cents = { description: 'How much, in cents.', min: 1, max: MOST_CENTS, example: 4250 } as const;
const kilometres = { description: 'Kilometres by car, both ways; 0 when there are none.', min: 0, max: MOST_KILOMETRES } as const;

export class TravelCostDto {
  @ChoiceField(kind)
  kind: TravelCostKind;

  @WholeNumberField(cents)
  cents: number;
}

/** `POST /:id/travel-agreements`: an estimate, and who would pay it. It holds once the other side accepts it. */
export class TravelAgreementDto {
  @CivilDateField({ description: 'The day of the trip: today or later.' })
  travelOn: string;

  @TextField({ description: 'Where to.', max: 200, example: 'Sainte-Anne-des-Monts' })
  place: string;

  @TextField({ description: 'What for.', max: 500 })
  purpose: string;

  @WholeNumberField(kilometres)
  kilometres: number;

  @ObjectListField({ description: 'The other costs foreseen.', type: () => TravelCostDto, maxItems: MOST_COSTS })
  costs: TravelCostDto[];

  @WholeNumberField({ description: 'The organisation’s part, in percents: 0 when the federation pays it all, 100 when the organisation does.', min: 0, max: 100 })
  organisationPercent: number;

  @WholeNumberField({ description: 'What a claim may not go above, in cents.', min: 1, max: MOST_CENTS })
  maximumCents: number;
}

/** `POST /:id/travel-agreements/:agreementId/claims`: what the trip really cost. */
export class TravelClaimDto {
  @WholeNumberField(kilometres)
  kilometres: number;

  @ObjectListField({ description: 'The other costs, as they were.', type: () => TravelCostDto, maxItems: MOST_COSTS })
  costs: TravelCostDto[];

  @IdListField({ description: 'The files of the request that bear them out.', maxItems: MOST_RECEIPTS, optional: true })
  receiptIds?: string[];
}

/** The answer to an agreement, which owes no reason, or to a claim. */
export class TravelAnswerDto {
  @BooleanField({ description: 'Whether it is accepted.' })
  accepted: boolean;

  @TextField({ description: 'Why not: needed when a claim is disputed, free when an agreement is declined.', max: 1000, optional: true })
  reason?: string;
}

/** `POST /:id/travel-agreements/:agreementId/told-answer`: an answer that the team was told. */
export class ToldAnswerDto {
  @BooleanField({ description: 'Whether it is accepted.' })
  accepted: boolean;

  @TextField({ description: 'Who gave the answer.', max: 200 })
  toldBy: string;

  @CivilDateField({ description: 'The day they gave it: from that of the proposal to today.' })
  toldOn: string;

  @TextField({ description: 'How, by a mode of the policy.', max: 100, example: 'phone' })
  mode: string;
}

/** `POST /:id/travel-claims/:claimId/payment`: no money moves here. */
export class PaymentDto {
  @CivilDateField({ description: 'The day it was paid, elsewhere: not in the future.' })
  paidOn: string;
}
