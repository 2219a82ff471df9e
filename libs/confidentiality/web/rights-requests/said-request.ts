import type { CivilDate, SameKeys } from '@phare/kernel/domain';
import { civilDate, daysBetween } from '@phare/kernel/domain';
import type { Formats } from '@phare/kernel/web';
import type { RightsRequestView } from '../registers.client';
import type { RIGHTS_TEXT } from './rights-requests.catalogue';

type Words = SameKeys<(typeof RIGHTS_TEXT)['fr-CA']>;

const TONES = { running: 'info', overdue: 'alert', deemed_refused: 'alert', answered: 'good', answered_late: 'neutral' } as const;
/** From how many days before its last one a request is marked (research: reminders ten and three days before). */
const NEAR_DAYS = 10;

/** What lists and pages say of a request, the same everywhere. */
export function saidRequest({ kind, receivedOn, dueOn, state }: RightsRequestView, t: Words, formats: Formats, today: CivilDate) {
  const days = daysBetween(today, civilDate(dueOn) ?? today);
  const near = state === 'running' && days <= NEAR_DAYS;
  const isAnswered = state === 'answered' || state === 'answered_late';
  const due = (isAnswered ? t.wasDueOn : t.dueOn)({ date: formats.date(dueOn) });
  return {
    heading: t.heading({ kind: t.kinds[kind], date: formats.date(receivedOn) }),
    state: t.states[state],
    tone: near ? ('caution' as const) : TONES[state],
    due: state === 'running' ? `${due}, ${t.left({ days })}.` : `${due}.`,
  };
}
