import type { SessionView } from '@phare/kernel/web';
import { type Party, type Status, isOpen } from '@phare/requests/domain';
import type { RequestView, TimelineItem } from './team-requests.client';

/** What a member of the team is to a request: the team, unless it is sealed and someone else keeps it (domain.md §8). */
export function teamParties({ sealed, keeper }: RequestView, session: SessionView | null): ReadonlySet<Party> {
  const roles = session?.roles ?? [];
  const team = roles.some((role) => role === 'intake' || role === 'coordination');
  if (!team || (sealed && keeper?.personId !== session?.user.personId)) return new Set();
  return new Set<Party>(roles.includes('coordination') ? ['team', 'coordination'] : ['team']);
}

/** An access given for a reason and a time. */
export interface DatedAccess {
  readonly kind: 'break_glass' | 'access_after_closing';
  readonly until: string;
}

/** The dated access by which the caller reads now, as the timeline tells it; null for whoever may read without one. */
export function datedAccess(request: RequestView, timeline: readonly TimelineItem[], session: SessionView | null, now: Date): DatedAccess | null {
  const me = session?.user.personId;
  const given = timeline.flatMap(({ kind, actor, detail }) => (isDated(kind) && actor?.personId === me && typeof detail['until'] === 'string' ? [{ kind, until: detail['until'] }] : []));
  const last = given.findLast(({ until }) => new Date(until) > now);
  if (!last) return null;
  const needed = last.kind === 'break_glass' ? request.sealed && request.keeper?.personId !== me : !isOpen(request.status as Status) && !session?.roles.includes('coordination');
  return needed ? last : null;
}

export const isDated = (kind: string): kind is DatedAccess['kind'] => kind === 'break_glass' || kind === 'access_after_closing';
