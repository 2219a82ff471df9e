import type { Problem, SummaryLine } from '@phare/kernel/web';
import { FIRST_FIELD } from '../draft/missing-steps';
import { ASKER_URL, type Step, stepUrl } from '../draft/steps';

const PAGES: readonly (readonly [start: string, step: Step, fieldId?: string])[] = [
  ['/subject', 'sujet', 'subject.title'],
  ['/offerItems', 'sujet'],
  ['/situation/deadline', 'situation', 'situation.deadline'],
  ['/situation', 'situation'],
  ['/description', 'description'],
  ['/requester/email', 'joindre', 'contact.email'],
  ['/requester/phone', 'joindre', 'contact.phone'],
  ['/requester/name', 'joindre'],
  ['/preferredModes', 'joindre', 'contact.modes'],
  ['/excludedPersons', 'acces', 'access.excluded'],
  ['/audience/keeperId', 'acces', 'access.keeperId'],
  ['/audience', 'acces'],
];

/** Each field that the API refused, with the page where it was answered. */
export function refusedAnswers({ errors }: Problem): readonly SummaryLine[] {
  return errors.map(({ pointer, message }) => {
    const page = PAGES.find(([start]) => pointer.startsWith(start));
    if (!page) return { fieldId: 'asker.organisation', message, page: ASKER_URL };
    const [, step, fieldId] = page;
    return { fieldId: fieldId ?? FIRST_FIELD[step], message, page: `${stepUrl(step)}?retour=verification` };
  });
}
