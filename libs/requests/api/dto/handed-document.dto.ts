import { BooleanField, IdField, IdListField, InstantField, ObjectField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { LARGEST_FILE } from '@phare/kernel/domain';
import { PersonNameDto } from './request.dto';

const MOST_AT_ONCE = 20;

/** `POST /:id/handed-documents`: the version of each that is published now is the one that is handed over. */
export class HandDocumentsDto {
  @IdListField({ description: 'The models, in use: at least one.', maxItems: MOST_AT_ONCE })
  modelIds: string[];
}

export class HandedDocumentDto {
  @IdField({ description: 'What was handed over.' })
  id: string;

  @IdField({ description: 'The model.' })
  modelId: string;

  @TextField({ description: 'The title of the model.', max: 200 })
  title: string;

  @WholeNumberField({ description: 'Which of its versions.', min: 1, max: 100_000 })
  number: number;

  @TextField({ description: 'The name of its file.', max: 200 })
  name: string;

  @WholeNumberField({ description: 'Its size, in bytes.', min: 1, max: LARGEST_FILE })
  size: number;

  @InstantField({ description: 'When.' })
  handedAt: string;

  @ObjectField({ description: 'By whom.', type: () => PersonNameDto })
  handedBy: PersonNameDto;

  @BooleanField({ description: 'Whether a later version was published since.' })
  superseded: boolean;
}

export class HandedDocumentsDto {
  @ObjectListField({ description: 'Oldest first.', type: () => HandedDocumentDto, maxItems: 1000 })
  items: HandedDocumentDto[];
}
