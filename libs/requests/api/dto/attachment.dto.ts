import { BooleanField, ChoiceField, IdField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { FILE_STATES, LARGEST_FILE } from '@phare/kernel/domain';
import { MOST_ATTACHMENTS } from '@phare/requests/domain';
import { PersonNameDto } from './request.dto';

export class AttachmentDto {
  @IdField({ description: 'The file.' })
  id: string;

  @TextField({ description: 'Its name, cleaned of what a disk or a screen would trip on.', max: 200 })
  name: string;

  @TextField({ description: 'Its media type.', max: 100, example: 'application/pdf' })
  mediaType: string;

  @WholeNumberField({ description: 'Its size, in bytes.', min: 1, max: LARGEST_FILE })
  size: number;

  @ChoiceField({ description: 'A kept one can be downloaded; one in quarantine is only seen.', of: FILE_STATES })
  state: string;

  @BooleanField({ description: 'Whether one in quarantine is still being checked: the antivirus has not answered, and is shown it again.' })
  checking: boolean;

  @ChoiceField({ description: 'Who joined it: the organisation, or the team and whoever accompanies.', of: ['team', 'organisation'] })
  side: string;

  @ObjectField({ description: 'Who, by name.', type: () => PersonNameDto })
  addedBy: PersonNameDto;

  @InstantField({ description: 'When.' })
  addedAt: string;

  @InstantField({ description: 'When it was said, at the closing, that it had been handed over to the organisation.', nullable: true })
  handedOverAt: string | null;
}

export class AttachmentsDto {
  @ObjectListField({ description: 'Oldest first.', type: () => AttachmentDto, maxItems: MOST_ATTACHMENTS })
  items: AttachmentDto[];
}
