import { type CivilDate, type SameKeys, addDays, civilDateIn } from '@phare/kernel/domain';
import type { RequestView, TimelineItem } from '@phare/requests/web/marks';
import { SAMPLE_NAMES } from './sample-names';
import type { STYLE_TEXT } from './style.catalogue';

type Words = SameKeys<(typeof STYLE_TEXT)['fr-CA']>['samples'];

const ZONE = 'America/Toronto';

/** A request that exists nowhere, received so long ago that this many days are left of the thirty; negative when it is late. */
export function sampleRequest(t: Words, now: Date, daysLeft: number, more: Partial<RequestView> = {}, followUp: Partial<RequestView['followUp']> = {}): RequestView {
  const today = civilDateIn(now, ZONE);
  return {
    id: `style-${daysLeft}`,
    number: '2026-7K3Q',
    status: 'received',
    organisation: { id: 'style', name: SAMPLE_NAMES.organisations[0], timeZone: ZONE },
    receivedAt: noon(addDays(today, daysLeft - 30)),
    subject: t.subject,
    sealed: false,
    keeper: null,
    allowed: [],
    followUp: { dueOn: addDays(today, daysLeft), internalTargetOn: addDays(today, daysLeft), timeZone: ZONE, rule: 'civil-30', clause: 'demande.suivi-30-jours', doneAt: null, newDate: null, state: daysLeft < 0 ? 'overdue' : 'running', ...followUp },
    ...more,
  };
}

/** Each state in which a due date may be, the soonest last. */
export function sampleDeadlines(t: Words, now: Date): readonly RequestView[] {
  const doneAt = noon(addDays(civilDateIn(now, ZONE), -1));
  return [
    sampleRequest(t, now, 25),
    sampleRequest(t, now, 5),
    sampleRequest(t, now, 0),
    sampleRequest(t, now, -3),
    sampleRequest(t, now, 12, { id: 'style-done' }, { state: 'done', doneAt }),
    sampleRequest(t, now, -6, { id: 'style-done-late' }, { state: 'done_late', doneAt }),
    sampleRequest(t, now, 20, { id: 'style-stopped', status: 'withdrawn' }, { state: 'stopped' }),
  ];
}

type Outcome = NonNullable<RequestView['eligibility']>['outcome'];

/** The same request under each answer of the policy. */
export function sampleEligibility(t: Words, now: Date, outcome: Outcome): RequestView {
  const membership = { eligible: 'pass', ineligible: 'fail', to_verify: 'unknown' } as const;
  return sampleRequest(t, now, 25, {
    id: `style-${outcome}`,
    eligibility: {
      outcome,
      rules: [
        { rule: 'membership', outcome: membership[outcome], clause: 'eligibilite.membre', message: t.membership[outcome], remedy: outcome === 'eligible' ? null : t.remedy },
        { rule: 'requester', outcome: 'pass', clause: 'definition.demandeur', message: t.requester, remedy: null },
      ],
    },
  });
}

/** What happened: the team's own, and what the organisation sees. */
export function sampleTimeline(t: Words, now: Date): readonly TimelineItem[] {
  const today = civilDateIn(now, ZONE);
  const entries: readonly (Pick<TimelineItem, 'kind'> & Partial<TimelineItem>)[] = [
    { kind: 'received', actor: null, detail: { channel: 'phone' } },
    { kind: 'triage', detail: { priority: 'p2', eligibility: { outcome: 'eligible', reason: t.reason } }, internal: true },
    { kind: 'propose', internal: true, text: t.note },
    { kind: 'follow_up', detail: { nextStep: t.nextStep }, text: t.summary },
    { kind: 'message', text: t.message },
    { kind: 'close', detail: { outcome: 'done', doneByOrganisation: t.byItself } },
  ];
  return entries.map((entry, index) => ({ id: `style-entry-${index}`, at: noon(addDays(today, index - entries.length)), actor: { personId: 'style', name: SAMPLE_NAMES.person }, text: null, internal: false, detail: {}, ...entry }));
}

const noon = (date: CivilDate): string => `${date}T17:00:00Z`;
