import { CivilDateField, IdField, ObjectListField, TextField } from '@phare/kernel/api';

/** Days on which the office is closed. They move internal targets and reminders, never a due date. */
export class NewOfficeClosureDto {
  @CivilDateField({ description: 'First day closed.', example: '2026-12-21' })
  from: string;

  @CivilDateField({ description: 'Last day closed.', example: '2027-01-03' })
  until: string;

  @TextField({ description: 'Why, as the team reads it beside a date: no name of anyone.', max: 200, example: 'Congé des Fêtes' })
  reason: string;
}

export class OfficeClosureDto extends NewOfficeClosureDto {
  @IdField({ description: 'The closure.' })
  id: string;
}

export class OfficeClosuresDto {
  @ObjectListField({ description: 'Past ones too, the latest first.', type: () => OfficeClosureDto, maxItems: 1000 })
  items: OfficeClosureDto[];
}
