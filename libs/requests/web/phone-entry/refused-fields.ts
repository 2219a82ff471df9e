import type { Problem, SummaryLine } from '@phare/kernel/web';

const FIELDS: readonly (readonly [start: string, fieldId: string])[] = [
  ['/organisation', 'entry.organisation'],
  ['/receivedAt', 'entry.date'],
  ['/requester/name', 'entry.name'],
  ['/requester/email', 'entry.email'],
  ['/requester/phone', 'entry.phone'],
  ['/requester/function', 'entry.function'],
  ['/subject', 'entry.subject'],
  ['/description', 'entry.description'],
  ['/situation/deadline', 'entry.deadline'],
  ['/situation', 'entry.kinds'],
  ['/audience', 'entry.keeperId'],
  ['/offerItems', 'entry.offerItems'],
  ['/preferredModes', 'entry.modes'],
];

/** Each field that the API refused, where it is on the page. */
export function refusedFields(problem: Problem | null): readonly SummaryLine[] {
  return (problem?.errors ?? []).map(({ pointer, message }) => ({ fieldId: FIELDS.find(([start]) => pointer.startsWith(start))?.[1] ?? 'entry.organisation', message }));
}
