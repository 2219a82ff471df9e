import type { CivilDate, FieldProblem } from '@phare/kernel/domain';
import type { IncidentFacts } from './incident-facts';

type Code = 'in_future' | 'ends_before_begins' | 'after_awareness' | 'before_awareness' | 'more_than_all';
type Problem = FieldProblem<Code>;

const DAYS = ['awareOn', 'happenedFrom', 'happenedUntil', 'commissionNotifiedOn', 'personsNotifiedOn'] as const;

/** What cannot be so, of what is known once more was brought. */
export function impossibleFacts(facts: IncidentFacts, today: CivilDate): readonly Problem[] {
  const { awareOn, happenedFrom: from, happenedUntil: until, persons, personsInQuebec } = facts;
  const problem = (field: keyof IncidentFacts, code: Code, so: boolean): readonly Problem[] => (so ? [{ pointer: `/${field}`, code }] : []);
  const notified = (['commissionNotifiedOn', 'personsNotifiedOn'] as const).flatMap((field) => problem(field, 'before_awareness', (facts[field] ?? awareOn) < awareOn));
  return [
    ...DAYS.flatMap((field) => problem(field, 'in_future', (facts[field] ?? today) > today)),
    ...problem('happenedUntil', 'ends_before_begins', until !== undefined && (from === undefined || until < from)),
    ...problem('happenedFrom', 'after_awareness', (from ?? awareOn) > awareOn),
    ...notified,
    ...problem('personsInQuebec', 'more_than_all', personsInQuebec !== undefined && persons !== undefined && personsInQuebec > persons),
  ];
}
