import { type SchemaPathTree, email, required, validate } from '@angular/forms/signals';
import type { ContactAnswers } from '../draft/answers';

interface Words {
  readonly nameMissing: string;
  readonly emailMissing: string;
  readonly emailWrong: string;
  readonly phoneMissing: string;
}

/** A name and an address (the API needs both without a session), and a number for whoever wants to be called. */
export function contactRules(path: SchemaPathTree<ContactAnswers>, words: () => Words): void {
  required(path.name, { message: () => words().nameMissing });
  required(path.email, { message: () => words().emailMissing });
  email(path.email, { message: () => words().emailWrong });
  validate(path.phone, ({ value, valueOf }) => (valueOf(path.modes).includes('phone') && !value().trim() ? { kind: 'required', message: words().phoneMissing } : undefined));
}
