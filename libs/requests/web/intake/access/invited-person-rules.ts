import { type SchemaPathTree, applyEach, email, validate } from '@angular/forms/signals';
import type { InvitedPerson } from '../draft/answers';

interface Words {
  readonly personNameMissing: string;
  readonly personEmailMissing: string;
  readonly emailWrong: string;
}

/** A row left empty is no one; a row begun needs both the name and the address. */
export function invitedPersonRules(path: SchemaPathTree<readonly InvitedPerson[]>, words: () => Words): void {
  applyEach(path, (person) => {
    validate(person.name, ({ value, valueOf }) => (valueOf(person.email).trim() && !value().trim() ? { kind: 'required', message: words().personNameMissing } : undefined));
    validate(person.email, ({ value, valueOf }) => (valueOf(person.name).trim() && !value().trim() ? { kind: 'required', message: words().personEmailMissing } : undefined));
    email(person.email, { message: () => words().emailWrong });
  });
}
