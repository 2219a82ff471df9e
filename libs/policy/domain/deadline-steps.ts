import { addDays, civilDateIn, daysBetween, type CivilDate } from '@phare/kernel/domain';
import { closedDay } from './calendar';
import { deadline, nthDay, passedBack, rolledOver, type Deadline, type DeadlineQuestion, type DeadlineRule, type PassedDay } from './deadline';

/** The answer to « pourquoi cette date? », as data: each screen, letter and language makes its own sentences of it (voice.md). */
export interface DeadlineSteps extends Deadline {
  readonly rule: DeadlineRule;
  /** IANA zone in which the days were counted. */
  readonly zone: string;
  /** The civil day of receipt in that zone: it does not count. */
  readonly receivedOn: CivilDate;
  /** Days that a rule in working days left out before the n-th; empty for the other units. */
  readonly notCounted: readonly PassedDay[];
  /** The n-th day, before any roll-over. */
  readonly nthDay: CivilDate;
  /** Why the due date is later than the n-th day; empty when it is not. */
  readonly rolledOver: readonly PassedDay[];
  /** Why the team aims for an earlier day than the due date, latest day first; empty when it does not. */
  readonly passedBack: readonly PassedDay[];
}

/** Explains a due date step by step. Errors as `deadline`. */
export function deadlineSteps(question: DeadlineQuestion): DeadlineSteps {
  const { rule, zone } = question;
  const receivedOn = civilDateIn(question.receivedAt, zone);
  const nth = nthDay(rule, receivedOn);
  const answer = deadline(question);
  return {
    ...answer,
    rule,
    zone,
    receivedOn,
    notCounted: rule.unit === 'business' ? closedBetween(receivedOn, nth) : [],
    nthDay: nth,
    rolledOver: rolledOver(rule, nth),
    passedBack: passedBack(answer.dueOn, question.closures),
  };
}

function closedBetween(receivedOn: CivilDate, nth: CivilDate): readonly PassedDay[] {
  return Array.from({ length: daysBetween(receivedOn, nth) }, (_, index) => addDays(receivedOn, index + 1)).flatMap((date) => {
    const because = closedDay(date);
    return because === null ? [] : [{ date, because }];
  });
}
