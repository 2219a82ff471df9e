import { RETENTION_ACTIONS, RETENTION_CATEGORIES, RETENTION_SOURCES, RETENTION_TRIGGERS } from '@phare/confidentiality/domain';
import { ChoiceField, CivilDateField, IdField, InstantField, ListQueryDto, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { DEADLINE_UNITS } from '@phare/policy/domain';

/** How long something is kept. */
export class KeptForDto {
  @ChoiceField({ description: 'What is counted.', of: DEADLINE_UNITS })
  unit: (typeof DEADLINE_UNITS)[number];

  @WholeNumberField({ description: 'How many.', min: 1, max: 366 })
  n: number;
}

/** A row of the retention schedule. */
export class RetentionRowDto {
  @ChoiceField({ description: 'What is kept.', of: RETENTION_CATEGORIES })
  category: (typeof RETENTION_CATEGORIES)[number];

  @ChoiceField({ description: 'From when the time counts; `none` where nothing ends.', of: RETENTION_TRIGGERS })
  trigger: (typeof RETENTION_TRIGGERS)[number];

  @ObjectField({ description: 'How long; `null` where nothing ends.', type: () => KeptForDto, nullable: true })
  keep: KeptForDto | null;

  @ChoiceField({ description: 'What becomes of it then: `destroy` once two people decided so, `purge` by itself, `keep` as long as nobody decides otherwise.', of: RETENTION_ACTIONS })
  action: (typeof RETENTION_ACTIONS)[number];

  @ChoiceField({ description: 'Who says how long.', of: RETENTION_SOURCES })
  source: (typeof RETENTION_SOURCES)[number];

  @TextField({ description: 'On what it rests, in the caller’s language.', max: 2000 })
  basis: string;
}

/** The schedule in force. */
export class RetentionScheduleDto {
  @ObjectListField({ description: 'Its rows.', type: () => RetentionRowDto, maxItems: 100 })
  items: readonly RetentionRowDto[];
}

export const DUE_STATES = ['due', 'soon'] as const;

/** `GET /api/retention/requests`. */
export class DueQueryDto extends ListQueryDto {
  @ChoiceField({ description: 'Those whose time has run out, or those of the next ninety days.', of: DUE_STATES, optional: true })
  state?: (typeof DUE_STATES)[number];
}

/** An ended request: its number and its dates, nothing of it. */
export class DueRequestDto {
  @TextField({ description: 'Its public number.', max: 20 })
  number: string;

  @CivilDateField({ description: 'The day it ended.' })
  endedOn: string;

  @CivilDateField({ description: 'The last day on which it is kept: it may be destroyed from the next one on.' })
  keptThrough: string;
}

/** A page of what is due. */
export class DuePageDto {
  @ObjectListField({ description: 'The page, the oldest ending first. What is held is left out.', type: () => DueRequestDto, maxItems: 100 })
  items: readonly DueRequestDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}

/** `POST /api/retention/holds`. */
export class NewHoldDto {
  @TextField({ description: 'The public number of the request, open or ended.', max: 20, example: '2026-7K3Q' })
  number: string;

  @TextField({ description: 'Why nothing of it may be destroyed: a dispute, an inquiry, a rights request under way. Never what the request says.', max: 1000 })
  reason: string;

  @CivilDateField({ description: 'The last day of the hold; until somebody lifts it when absent.', optional: true })
  untilOn?: string;
}

/** A hold: as long as it is in force, nothing of the request is destroyed. */
export class HoldDto {
  @IdField({ description: 'The hold.' })
  id: string;

  @TextField({ description: 'The public number of the request.', max: 20 })
  number: string;

  @CivilDateField({ description: 'The day the request ended; `null` while it is open.', nullable: true })
  endedOn: string | null;

  @CivilDateField({ description: 'The last day on which it would be kept without the hold; `null` while it is open.', nullable: true })
  keptThrough: string | null;

  @TextField({ description: 'Why.', max: 1000 })
  reason: string;

  @CivilDateField({ description: 'The last day of the hold; `null` until somebody lifts it.', nullable: true })
  untilOn: string | null;

  @ChoiceField({ description: '`in_force`; `over` once its last day has passed; `lifted`.', of: ['in_force', 'over', 'lifted'] })
  state: string;

  @InstantField({ description: 'When it was placed.' })
  placedAt: string;

  @TextField({ description: 'Who placed it.', max: 200 })
  placedByName: string;

  @InstantField({ description: 'When it was lifted.', nullable: true })
  liftedAt: string | null;

  @TextField({ description: 'Who lifted it.', max: 200, nullable: true })
  liftedByName: string | null;
}

/** `GET /api/retention/holds`. */
export class HoldsQueryDto extends ListQueryDto {}

/** A page of holds. */
export class HoldPageDto {
  @ObjectListField({ description: 'The page, the last placed first.', type: () => HoldDto, maxItems: 100 })
  items: readonly HoldDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}
