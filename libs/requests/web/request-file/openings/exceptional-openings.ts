import { type DatedAccess, isDated } from '../acting';
import type { Opening, TimelineItem } from '../team-requests.client';

/** An opening, and the dated access by which it was one when it was exceptional. */
export interface ToldOpening extends Opening {
  readonly access: DatedAccess | null;
}

/** The record gives the reason of an exceptional access for its purpose; what happened to the request says which access that was. */
export function toldOpenings(openings: readonly Opening[], timeline: readonly TimelineItem[]): readonly ToldOpening[] {
  const given = timeline.flatMap(({ kind, text, actor, detail }) => (isDated(kind) && typeof detail['until'] === 'string' ? [{ kind, text, name: actor?.name, until: detail['until'] }] : []));
  return openings.map((opening) => {
    const access = given.findLast(({ text, name, until }) => text === opening.purpose && name === opening.readerName && new Date(opening.at) < new Date(until));
    return { ...opening, access: access ? { kind: access.kind, until: access.until } : null };
  });
}
