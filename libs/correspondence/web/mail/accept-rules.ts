import type { Signal } from '@angular/core';
import { type SchemaPath, type SchemaPathTree, applyWhen, maxLength, required, validate } from '@angular/forms/signals';
import type { SameKeys } from '@phare/kernel/domain';
import { type AcceptDraft, LONGEST_DESCRIPTION, LONGEST_SUBJECT } from './accept-draft';
import type { MAIL_TEXT } from './mail.catalogue';

type Words = Signal<SameKeys<(typeof MAIL_TEXT)['fr-CA']>>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a request needs: an organisation, a person with their function, a subject and what is going on. */
export function acceptRules(path: SchemaPathTree<AcceptDraft>, t: Words): void {
  validate(path.organisation, ({ value }) => (value().label.trim() ? undefined : { kind: 'required', message: t().organisationMissing }));
  required(path.who, { message: () => t().personMissing });
  applyWhen(path, ({ value }) => value().who !== 'guessed', (person) => {
    said(person.name, () => t().nameMissing);
    maxLength(person.name, 200, { message: () => t().tooLong });
    validate(person.email, ({ value }) => (value().trim() === '' || EMAIL.test(value().trim()) ? undefined : { kind: 'email', message: t().emailWrong }));
  });
  required(path.function, { message: () => t().functionMissing });
  said(path.subject, () => t().subjectMissing);
  maxLength(path.subject, LONGEST_SUBJECT, { message: () => t().tooLong });
  said(path.description, () => t().descriptionMissing);
  maxLength(path.description, LONGEST_DESCRIPTION, { message: () => t().tooLong });
}

function said(path: SchemaPath<string>, message: () => string): void {
  validate(path, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: message() }));
}
