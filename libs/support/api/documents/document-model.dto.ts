import { BooleanField, CivilDateField, IdField, InstantField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';
import { LARGEST_FILE } from '@phare/kernel/domain';

const TITLE = { description: 'Its title.', max: 200, example: 'Avis de convocation à l’assemblée générale' } as const;
const ITEM = { description: 'The item of the offer it goes with: one of the policy in force.', max: 200, example: 'documents-modeles.reglements-generaux' } as const;
const ABOUT = { description: 'What it helps with.', max: 2000 } as const;
const LANGUAGE = { description: 'Its language, as an ISO 639-1 code.', max: 20, example: 'fr' } as const;

/** A new entry of the catalogue of models: it is proposed once a version is published. */
export class NewDocumentModelDto {
  @TextField({ description: 'What it is known by: small letters without accents, figures and hyphens. It never changes.', max: 60, example: 'avis-de-convocation' })
  code: string;

  @TextField(TITLE)
  title: string;

  @TextField(ITEM)
  item: string;

  @TextField(ABOUT)
  description: string;

  @TextField(LANGUAGE)
  language: string;
}

/** What is given changes, the rest stays; one that is retired is proposed no more. */
export class DocumentModelChangeDto {
  @TextField({ ...TITLE, optional: true })
  title?: string;

  @TextField({ ...ITEM, optional: true })
  item?: string;

  @TextField({ ...ABOUT, optional: true })
  description?: string;

  @TextField({ ...LANGUAGE, optional: true })
  language?: string;

  @BooleanField({ description: 'Retires it, or takes it up again.', optional: true })
  retired?: boolean;
}

export class DocumentVersionDto {
  @IdField({ description: 'The version.' })
  id: string;

  @WholeNumberField({ description: 'Its number: one more than the one before.', min: 1, max: 100_000 })
  number: number;

  @TextField({ description: 'The name of its file.', max: 200 })
  name: string;

  @TextField({ description: 'Its media type.', max: 100, example: 'application/pdf' })
  mediaType: string;

  @WholeNumberField({ description: 'Its size, in bytes.', min: 1, max: LARGEST_FILE })
  size: number;

  @InstantField({ description: 'When it was published: it never changes after.' })
  publishedAt: string;
}

export class DocumentModelDto extends NewDocumentModelDto {
  @IdField({ description: 'The entry.' })
  id: string;

  @WholeNumberField({ description: 'The version of the entry, for `If-Match`.', min: 1, max: 1_000_000 })
  version: number;

  @CivilDateField({ description: 'Since when it is proposed no more.', nullable: true })
  retiredOn: string | null;

  @ObjectListField({ description: 'Its published versions, latest first.', type: () => DocumentVersionDto, maxItems: 100_000 })
  versions: DocumentVersionDto[];
}

export class DocumentModelsDto {
  @ObjectListField({ description: 'By title.', type: () => DocumentModelDto, maxItems: 100 })
  items: DocumentModelDto[];

  @TextField({ description: 'Where the next page begins; `null` at the end.', max: 500, nullable: true })
  nextCursor: string | null;
}
