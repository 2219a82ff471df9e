import { ChoiceField, ObjectField, ObjectListField, QueryNumber, TextField, WholeNumberField } from '@phare/kernel/api';
import { LATE_REASONS } from '@phare/requests/domain';

const MOST = 1_000_000;
const Count = (description: string): PropertyDecorator => WholeNumberField({ description: `${description}; \`null\` where masked.`, min: 0, max: MOST, nullable: true });
const Days = (description: string): PropertyDecorator => WholeNumberField({ description: `${description}, in civil days; \`null\` where masked, or of fewer than five follow-ups.`, min: 0, max: MOST, nullable: true });

/** `GET /api/reports/deadlines`. One whole year: two periods that overlap would tell, by subtraction, what each of them masks. */
export class DeadlineReportQueryDto {
  @WholeNumberField({ description: 'The year of receipt, where each request is; this year when absent.', min: 2000, max: 2999, optional: true })
  @QueryNumber()
  year?: number;
}

/** What became of a group of promises. */
export class PromisesDto {
  @Count('How many were received')
  received: number | null;

  @Count('Followed up by the promised day')
  kept: number | null;

  @Count('Followed up after it, or past it without a follow-up')
  late: number | null;

  @Count('Still to come, or ended before its day')
  pending: number | null;

  @WholeNumberField({ description: 'Of those whose day has come, the whole percents that were kept; `null` where either number is masked, or while there is none.', min: 0, max: 100, nullable: true })
  keptShare: number | null;

  @Days('The median delay to the first follow-up')
  medianDays: number | null;

  @Days('The delay that nine first follow-ups in ten kept within')
  p90Days: number | null;
}

/** One group of a table. */
export class PromiseGroupDto extends PromisesDto {
  @TextField({ description: 'The month (`2026-11`), the code of the family or the name of the territory; `several`, `none` and `sealed` for families, `null` where the territory is not known.', max: 200, nullable: true })
  key: string | null;
}

/** How many are late for one reason. */
export class LateReasonCountDto {
  @ChoiceField({ description: 'Why; `unsaid` until a person says so, `sealed` for the sealed requests.', of: [...LATE_REASONS, 'unsaid', 'sealed'] })
  reason: string;

  @Count('How many')
  count: number | null;
}

/** What stands today, whatever the year. */
export class PromisesNowDto {
  @WholeNumberField({ description: 'Open requests without a follow-up whose internal target is within seven days.', min: 0, max: MOST })
  atRisk: number;

  @WholeNumberField({ description: 'Those without a follow-up whose day has passed.', min: 0, max: MOST })
  overdue: number;
}

/** The answer: the requests in the caller’s sight, in figures. */
export class DeadlineReportDto {
  @WholeNumberField({ description: 'The year of receipt.', min: 2000, max: 2999 })
  year: number;

  @ObjectField({ description: 'What stands today.', type: () => PromisesNowDto })
  now: PromisesNowDto;

  @ObjectField({ description: 'The whole year.', type: () => PromisesDto })
  total: PromisesDto;

  @ObjectListField({ description: 'By month of receipt, the months that have any.', type: () => PromiseGroupDto, maxItems: 12 })
  byMonth: PromiseGroupDto[];

  @ObjectListField({ description: 'By family of the offer, each request once.', type: () => PromiseGroupDto, maxItems: 1000 })
  byFamily: PromiseGroupDto[];

  @ObjectListField({ description: 'By territory of the organisation.', type: () => PromiseGroupDto, maxItems: 1000 })
  byTerritory: PromiseGroupDto[];

  @ObjectListField({ description: 'Why those that are late are.', type: () => LateReasonCountDto, maxItems: 20 })
  reasons: LateReasonCountDto[];
}
