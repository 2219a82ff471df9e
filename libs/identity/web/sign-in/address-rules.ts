import { type SchemaPath, email, required } from '@angular/forms/signals';

interface Words {
  readonly emailMissing: string;
  readonly emailWrong: string;
}

/** An address is needed, and has to be whole. */
export function addressRules(path: SchemaPath<string>, words: () => Words): void {
  required(path, { message: () => words().emailMissing });
  email(path, { message: () => words().emailWrong });
}
