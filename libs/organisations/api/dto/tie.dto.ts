import { ChoiceField, CivilDateField, IdField, ObjectListField, TextField } from '@phare/kernel/api';
import { TIE_NATURES, type TieNature } from '@phare/organisations/domain';
import { NewMembershipDto } from './organisation-input.dto';

/** A tie that somebody declares: their own, or, from coordination, anyone’s. */
export class NewTieDto extends NewMembershipDto {
  @IdField({ description: 'Who is tied; the caller when absent.', optional: true })
  personId?: string;

  @ChoiceField({ description: 'What ties them. The code alone is kept: no story.', of: TIE_NATURES })
  nature: TieNature;
}

export class TieEndDto {
  @CivilDateField({ description: 'Its last day.' })
  until: string;
}

export class TieDto {
  @IdField({ description: 'The tie.' })
  id: string;

  @IdField({ description: 'Who is tied.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  personName: string;

  @ChoiceField({ description: 'What ties them.', of: TIE_NATURES })
  nature: TieNature;

  @CivilDateField({ description: 'First day.' })
  from: string;

  @CivilDateField({ description: 'Last day; `null` while it runs.', nullable: true })
  until: string | null;
}

export class TiesDto {
  @ObjectListField({ description: 'Ties to the organisation, whatever their dates.', type: () => TieDto, maxItems: 1000 })
  items: TieDto[];
}
