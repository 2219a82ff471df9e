import { type SchemaPathTree, required, validate } from '@angular/forms/signals';
import type { Asker } from './draft/answers';

/** Both are needed to answer and to send; any name will do, a name unknown to the list never blocks. */
export function askerRules(path: SchemaPathTree<Asker>, words: () => { readonly organisationMissing: string; readonly functionMissing: string }): void {
  validate(path.organisation, ({ value }) => (value().label.trim() ? undefined : { kind: 'organisation', message: words().organisationMissing }));
  required(path.function, { message: () => words().functionMissing });
}
