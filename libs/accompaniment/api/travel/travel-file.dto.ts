import { BooleanField, ChoiceField, CivilDateField, IdField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { AGREEMENT_STATES, CLAIM_STATES } from '@phare/accompaniment/domain';
import { TravelAgreementDto, TravelCostDto } from './travel.dto';

const MOST_TOTAL = 100_000_000;
const MOST_LISTED = 1000;

export class TravelPersonDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;
}

export class TravelToldDto {
  @TextField({ description: 'Who gave the answer.', max: 200 })
  name: string;

  @CivilDateField({ description: 'The day they gave it.' })
  on: string;

  @TextField({ description: 'How: a mode of the policy.', max: 100 })
  mode: string;
}

export class TravelAnsweredDto {
  @ObjectField({ description: 'Who.', type: () => TravelPersonDto })
  by: TravelPersonDto;

  @InstantField({ description: 'When.' })
  at: string;

  @TextField({ description: 'What they said of it, if anything.', max: 1000, nullable: true })
  reason: string | null;

  @ObjectField({ description: 'Where the team noted what it was told: who gave the answer, when and how. `null` where they answered by themselves.', type: () => TravelToldDto, nullable: true })
  told: TravelToldDto | null;
}

export class TravelReceiptDto {
  @IdField({ description: 'The file.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;
}

export class TravelClaimFileDto {
  @IdField({ description: 'The claim.' })
  id: string;

  @ChoiceField({ description: 'Where it stands.', of: CLAIM_STATES })
  state: string;

  @WholeNumberField({ description: 'Kilometres by car, as they were.', min: 0, max: 10_000 })
  kilometres: number;

  @ObjectListField({ description: 'The other costs, as they were.', type: () => TravelCostDto, maxItems: 30 })
  costs: TravelCostDto[];

  @ObjectListField({ description: 'The files of the request that bear them out.', type: () => TravelReceiptDto, maxItems: 20 })
  receipts: TravelReceiptDto[];

  @WholeNumberField({ description: 'What it comes to, in cents.', min: 0, max: MOST_TOTAL })
  totalCents: number;

  @WholeNumberField({ description: 'The organisation’s part of it, in cents.', min: 0, max: MOST_TOTAL })
  organisationCents: number;

  @ObjectField({ description: 'Who claimed it, and when.', type: () => TravelAnsweredDto })
  claimed: TravelAnsweredDto;

  @ObjectField({ description: 'The other side’s answer; `null` before it comes.', type: () => TravelAnsweredDto, nullable: true })
  answered: TravelAnsweredDto | null;

  @CivilDateField({ description: 'When it was paid.', nullable: true })
  paidOn: string | null;
}

export class TravelAgreementFileDto extends TravelAgreementDto {
  @IdField({ description: 'The agreement.' })
  id: string;

  @ChoiceField({ description: 'Where it stands.', of: AGREEMENT_STATES })
  state: string;

  @WholeNumberField({ description: 'What a kilometre is worth in it, in thousandths of a dollar; `null` where real costs alone count.', min: 1, max: 10_000, nullable: true })
  millsPerKilometre: number | null;

  @WholeNumberField({ description: 'What the estimate comes to, in cents.', min: 0, max: MOST_TOTAL })
  totalCents: number;

  @WholeNumberField({ description: 'The organisation’s part of it, in cents.', min: 0, max: MOST_TOTAL })
  organisationCents: number;

  @ObjectField({ description: 'Who proposed it, and when.', type: () => TravelAnsweredDto })
  proposed: TravelAnsweredDto;

  @ObjectField({ description: 'How it was accepted, declined or withdrawn; `null` while it waits.', type: () => TravelAnsweredDto, nullable: true })
  answered: TravelAnsweredDto | null;

  @ObjectListField({ description: 'What was claimed of it, oldest first: one that is disputed is claimed again.', type: () => TravelClaimFileDto, maxItems: MOST_LISTED })
  claims: TravelClaimFileDto[];
}

/** The trips of one request: agreed, then claimed. */
export class TravelFileDto {
  @BooleanField({ description: 'Whether the policy of the request provides for travel costs.' })
  claimable: boolean;

  @TextField({ description: 'The clause that says so.', max: 200 })
  clause: string;

  @WholeNumberField({ description: 'What a kilometre is worth today, in thousandths of a dollar; `null` where real costs alone count.', min: 1, max: 10_000, nullable: true })
  millsPerKilometre: number | null;

  @ObjectListField({ description: 'The agreements, oldest first.', type: () => TravelAgreementFileDto, maxItems: MOST_LISTED })
  agreements: TravelAgreementFileDto[];
}
