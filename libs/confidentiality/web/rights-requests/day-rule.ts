import { type SchemaPath, validate } from '@angular/forms/signals';
import { isCivilDate } from '@phare/kernel/web';

/** A day that exists and has come. */
export function pastDay(path: SchemaPath<string>, today: string, words: () => { readonly dateWrong: string; readonly future: string }): void {
  validate(path, ({ value }) => {
    if (!isCivilDate(value())) return { kind: 'date', message: words().dateWrong };
    return value() > today ? { kind: 'future', message: words().future } : undefined;
  });
}
