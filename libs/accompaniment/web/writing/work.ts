import type { SameKeys } from '@phare/kernel/domain';
import { type SchemaPathTree, required, validate } from '@angular/forms/signals';
import { isCivilDate } from '@phare/kernel/web';
import { type Moment, hourOf, instantOf, momentOf } from '@phare/kernel/web/forms/moment';
import type { WRITING_TEXT } from './writing.catalogue';

/** What an entry and a meeting have in common, as it is typed. */
export interface Work extends Moment {
  readonly mode: string;
  readonly minutes: string;
  readonly travelMinutes: string;
  readonly brought: readonly string[];
}

type WorkText = SameKeys<(typeof WRITING_TEXT)['fr-CA']['work']>;

/** What most calls are: a call of twenty minutes, just now. The mode and what it brought are the first that the network knows. */
export const usualWork = (now: Date, mode: string, brought: string): Work => ({ ...momentOf(now), mode, minutes: '20', travelMinutes: '0', brought: brought ? [brought] : [] });

const isMinutes = (typed: string): boolean => /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= 1440;

/** What an entry and a meeting refuse, in the words of the page. */
export function workRules(path: SchemaPathTree<Work>, t: () => WorkText, now: () => Date): void {
  required(path.mode, { message: () => t().modeMissing });
  for (const minutes of [path.minutes, path.travelMinutes]) validate(minutes, ({ value }) => (isMinutes(value()) ? undefined : { kind: 'minutes', message: t().minutesWrong }));
  validate(path.date, ({ value, valueOf }) => {
    if (!isCivilDate(value())) return { kind: 'date', message: t().dateWrong };
    const at = instantOf({ date: value(), time: valueOf(path.time) });
    return at && at > now() ? { kind: 'future', message: t().future } : undefined;
  });
  validate(path.time, ({ value }) => (hourOf(value()) ? undefined : { kind: 'time', message: t().timeWrong }));
}

/** The same, as the API takes it. */
export function workBody({ date, time, mode, minutes, travelMinutes, brought }: Work) {
  return { happenedAt: instantOf({ date, time })?.toISOString() ?? '', mode, minutes: Number(minutes), travelMinutes: Number(travelMinutes), brought: [...brought] };
}

/** The field of each JSON pointer of that body, in a form of that name. */
export const workFields = (form: string) => ({
  '/happenedAt': `${form}.work.date`,
  '/mode': `${form}.work.mode`,
  '/minutes': `${form}.work.minutes`,
  '/travelMinutes': `${form}.work.travelMinutes`,
  '/brought': `${form}.work.brought`,
});
