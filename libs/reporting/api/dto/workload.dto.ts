import { BooleanField, ChoiceField, CivilDateField, IdField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';

const MOST_MINUTES = 100_000_000;

/** `GET /api/reports/workload`. */
export class WorkloadQueryDto {
  @CivilDateField({ description: 'Hours from this day on, where each request is; the first of this month when absent.', optional: true })
  from?: string;

  @CivilDateField({ description: 'Hours until this day; today when absent.', optional: true })
  until?: string;
}

/** A request in someone’s hands. */
export class CarriedCaseDto {
  @IdField({ description: 'The request.' })
  id: string;

  @TextField({ description: 'Its number.', max: 20, example: '2026-7K3Q' })
  number: string;

  @TextField({ description: 'The organisation; `null` while its name matches none.', max: 200, nullable: true })
  organisationName: string | null;

  @ChoiceField({ description: 'Proposed and not answered yet, or accepted.', of: ['proposed', 'accepted'] })
  state: string;
}

/** Someone who accompanies, and their load. */
export class CarrierDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @WholeNumberField({ description: 'How many requests they can take at once; `null` where they have no profile.', min: 0, max: 1000, nullable: true })
  capacity: number | null;

  @BooleanField({ description: 'Away today.' })
  away: boolean;

  @ObjectListField({ description: 'Open requests in their hands, or proposed to them. Sealed ones are not told.', type: () => CarriedCaseDto, maxItems: 10_000 })
  cases: CarriedCaseDto[];

  @WholeNumberField({ description: 'Minutes of accompaniment noted in the period, the road apart. What is under seal is not counted.', min: 0, max: MOST_MINUTES })
  minutes: number;

  @WholeNumberField({ description: 'Minutes on the road.', min: 0, max: MOST_MINUTES })
  travelMinutes: number;
}

/** The answer. */
export class WorkloadDto {
  @CivilDateField({ description: 'The first day whose hours are counted.' })
  from: string;

  @CivilDateField({ description: 'The last.' })
  until: string;

  @ObjectListField({ description: 'Resource people, and whoever noted hours.', type: () => CarrierDto, maxItems: 1000 })
  items: CarrierDto[];
}
