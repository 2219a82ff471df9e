import { EmailField, IdField, ObjectListField, TextField, TextListField } from '@phare/kernel/api';

/** `POST /api/rights-requests/:id/persons`. */
export class PersonSearchDto {
  @EmailField({ description: 'The address that the person showed to be theirs.' })
  email: string;
}

/** Someone whose address that is. */
export class FoundPersonDto {
  @IdField({ description: 'The person.' })
  id: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @TextListField({ description: 'The organisations where they hold or held a function.', max: 200, maxItems: 100 })
  organisations: readonly string[];
}

/** Everyone whose address that is. */
export class FoundPersonsDto {
  @ObjectListField({ description: 'The persons: an organisation’s address may be of several.', type: () => FoundPersonDto, maxItems: 20 })
  items: readonly FoundPersonDto[];
}
