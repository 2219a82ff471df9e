import { IdField, LimitField, ObjectListField, TextField } from '@phare/kernel/api';

export class MemberNamesQueryDto {
  @TextField({ description: 'Words of the name, in any order, whatever their accents; the first names when empty.', min: 0, max: 200, optional: true, example: 'eclaircie' })
  q?: string;

  @LimitField()
  limit?: number;
}

export class MemberNameDto {
  @IdField({ description: 'The organisation.' })
  id: string;

  @TextField({ description: 'Its name.', max: 200 })
  name: string;
}

export class MemberNamesDto {
  @ObjectListField({ description: 'Members in force today, by name.', type: () => MemberNameDto, maxItems: 100 })
  items: MemberNameDto[];
}
