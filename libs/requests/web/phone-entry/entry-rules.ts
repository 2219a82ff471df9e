import type { Signal } from '@angular/core';
import { type SchemaPath, type SchemaPathTree, maxLength, required, validate } from '@angular/forms/signals';
import type { SameKeys } from '@phare/kernel/domain';
import { isCivilDate } from '@phare/kernel/web';
import { hourOf, instantOf } from '@phare/kernel/web/forms/moment';
import type { Entry } from './entry-draft';
import type { PHONE_ENTRY_TEXT } from './phone-entry.catalogue';

type Words = Signal<SameKeys<(typeof PHONE_ENTRY_TEXT)['fr-CA']>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a call must have said: the organisation, the person and their function, the subject. Everything else may wait. */
export function entryRules(path: SchemaPathTree<Entry>, t: Words, now: () => Date): void {
  validate(path.organisation, ({ value }) => (value().label.trim() ? undefined : { kind: 'required', message: t().organisationMissing }));
  said(path.name, () => t().nameMissing);
  maxLength(path.name, 200, { message: () => t().tooLong });
  required(path.function, { message: () => t().functionMissing });
  said(path.subject, () => t().subjectMissing);
  maxLength(path.subject, 160, { message: () => t().tooLong });
  maxLength(path.description, 10_000, { message: () => t().tooLong });
  maxLength(path.phone, 40, { message: () => t().tooLong });
  validate(path.email, ({ value }) => (value().trim() === '' || EMAIL.test(value().trim()) ? undefined : { kind: 'email', message: t().emailWrong }));
  validate(path.deadline, ({ value }) => (value() === '' || isCivilDate(value()) ? undefined : { kind: 'date', message: t().dateWrong }));
  validate(path.time, ({ value }) => (hourOf(value()) ? undefined : { kind: 'time', message: t().timeWrong }));
  validate(path.date, ({ value, valueOf }) => {
    if (!isCivilDate(value())) return { kind: 'date', message: t().dateWrong };
    const at = instantOf({ date: value(), time: valueOf(path.time) });
    return at && at > now() ? { kind: 'future', message: t().future } : undefined;
  });
}

function said(path: SchemaPath<string>, message: () => string): void {
  validate(path, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: message() }));
}
