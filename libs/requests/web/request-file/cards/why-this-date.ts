import { type Locale, civilDateIn } from '@phare/kernel/domain';
import type { Formats } from '@phare/kernel/web';
import { type OfficeClosure, type DeadlineSteps, type PassedDay, closureOn, deadlineSteps, ruleOfCode } from '@phare/policy/domain';
import type { SameKeys } from '@phare/kernel/domain';
import type { RequestSummary } from '../team-requests.client';
import type { DEADLINE_TEXT } from './deadline-card.catalogue';

type DeadlineText = SameKeys<(typeof DEADLINE_TEXT)['fr-CA']>;

/** How it is said, and what the team counts with besides the rule; closures are null where what the team aims for is not told. */
interface Told {
  readonly t: DeadlineText;
  readonly formats: Formats;
  readonly locale: Locale;
  readonly closures: readonly OfficeClosure[] | null;
}

/** « Pourquoi cette date? » in sentences (voice.md), counted again by the rule that the API used. Empty when the rule is not known. */
export function whyThisDate({ receivedAt, followUp }: RequestSummary, { t, formats, locale, closures }: Told): readonly string[] {
  const rule = ruleOfCode(followUp.rule);
  if (!rule) return [];
  const { n, unit } = rule;
  const steps = deadlineSteps({ receivedAt: new Date(receivedAt), zone: followUp.timeZone, rule, closures: closures ?? [] });
  const named = (days: readonly PassedDay[]) => formats.list([...new Set(days.map(({ because }) => t.closed[because]))]);
  const dated = (days: readonly PassedDay[]) => formats.list(days.map(({ date }) => formats.shortDate(date)));
  const sentences = [
    t.received({ date: formats.date(civilDateIn(new Date(receivedAt), followUp.timeZone)), zone: zoneInWords(followUp.timeZone, locale) }),
    t.promise({ delay: t.delay[unit]({ n }) }),
    ...(steps.notCounted.length > 0 ? [t.skipped({ days: dated(steps.notCounted) })] : []),
    t.nth[unit]({ n, date: formats.longDate(steps.nthDay) }),
    ...(steps.rolledOver.length > 0 ? [t.rolled({ days: named(steps.rolledOver), date: formats.longDate(steps.dueOn) })] : []),
  ];
  // A name linked after receipt never moves the promise back (domain.md §4).
  if (steps.dueOn !== followUp.dueOn) return [...sentences, t.earlier({ date: formats.longDate(followUp.dueOn) })];
  return closures ? [...sentences, ...aimedFor(steps, { t, formats, closures })] : sentences;
}

/** Why the team aims for an earlier day: a closure of the office by its reason, else what the due date falls on. */
function aimedFor({ passedBack, internalTargetOn }: DeadlineSteps, { t, formats, closures }: Omit<Told, 'locale' | 'closures'> & { readonly closures: readonly OfficeClosure[] }): readonly string[] {
  const [first] = passedBack;
  if (!first) return [];
  const date = formats.longDate(internalTargetOn);
  const closed = passedBack.find(({ because }) => because === 'office_closed');
  const closure = closed && closureOn(closed.date, closures);
  return [closure ? t.aimedClosed({ reason: closure.reason, from: formats.date(closure.from), until: formats.date(closure.until), date }) : t.aimed({ days: t.closed[first.because], date })];
}

/** « heure de l’Est », “Eastern Time”. */
function zoneInWords(timeZone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date(0));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
