import type { ActionName } from '../actions/action-names';
import type { RequestView } from '../team-requests.client';

/** What of a request may differ between what was read and what it has become. */
export const FIELDS = ['status', 'organisation', 'eligibility', 'priority', 'receivedAt', 'dueOn', 'followedUp', 'keeper', 'assigned', 'waitingFor', 'nextActionOn', 'closing'] as const;
export type FieldName = (typeof FIELDS)[number];

/** One field that somebody changed meanwhile; `yours` where the form that is open says another value for it. Values are as the API has them. */
export interface ChangedField {
  readonly field: FieldName;
  readonly before: string;
  readonly theirs: string;
  readonly yours: string | null;
}

const VALUES: Readonly<Record<FieldName, (request: RequestView) => string | null | undefined>> = {
  status: ({ status }) => status,
  organisation: ({ organisation, organisationName }) => organisation?.name ?? organisationName,
  eligibility: ({ eligibility }) => eligibility?.outcome,
  priority: ({ priority }) => priority?.confirmed,
  receivedAt: ({ receivedAt }) => receivedAt,
  dueOn: ({ followUp }) => followUp.dueOn,
  followedUp: ({ followUp }) => followUp.doneAt,
  keeper: ({ keeper }) => keeper?.name,
  assigned: ({ assignments = [] }) => assignments.filter(({ state }) => state === 'proposed' || state === 'accepted').map(({ name }) => name).join(', '),
  waitingFor: ({ waitingFor }) => waitingFor,
  nextActionOn: ({ nextActionOn }) => nextActionOn,
  closing: ({ closing }) => closing?.outcome,
};

/** Where a form says a value of its own for a field. */
const TYPED: Partial<Readonly<Record<ActionName, Partial<Readonly<Record<FieldName, string>>>>>> = {
  triage: { eligibility: 'outcome', priority: 'priority' },
  plan_next: { waitingFor: 'waitingFor', nextActionOn: 'date' },
  close: { closing: 'outcome' },
  answer: { closing: 'outcome' },
};

/** Field by field, what changed between two versions of a request, beside what is being written. */
export function changedFields(before: RequestView, after: RequestView, action: ActionName | null, typed: unknown): readonly ChangedField[] {
  const form = (typed ?? {}) as Readonly<Record<string, unknown>>;
  return FIELDS.flatMap((field) => {
    const [was, is] = [VALUES[field](before) ?? '', VALUES[field](after) ?? ''];
    if (was === is) return [];
    const yours = form[(action && TYPED[action]?.[field]) ?? ''];
    return [{ field, before: was, theirs: is, yours: typeof yours === 'string' && yours !== '' && yours !== is ? yours : null }];
  });
}
