/** Someone, as far as it decides what they see. */
export interface Viewer {
  readonly personId: string;
  readonly team: boolean;
  readonly coordination: boolean;
  /** Organisations they are tied to on that day, by a declared tie or a mandate of their own. */
  readonly tiedTo: readonly string[];
}

/** A request, as far as it decides who sees it. Instants are milliseconds. */
export interface ViewedRequest {
  readonly requesterId: string;
  readonly organisationId: string | null;
  readonly sealed: boolean;
  readonly keeperId: string | null;
  readonly named: readonly string[];
  readonly excluded: readonly string[];
  readonly accompaniedBy: readonly string[];
  readonly proposedTo: readonly string[];
  /** Those of them whose conflict of interest the requester was told of and accepted. */
  readonly disclosed: readonly string[];
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly grants: readonly { readonly personId: string; readonly from: number; readonly until: number }[];
  /** The request that goes on, once this one was merged. */
  readonly survivor: ViewedRequest | null;
}

/** What is seen: everything, what a proposal shows, that it exists, or nothing. */
export type Seen = 'whole' | 'proposal' | 'frame' | 'nothing';

const A_MINUTE = 60_000;

/**
 * The oracle: who sees what, told from domain.md §8 sentence by sentence, and from nothing else. The product does not use it: it filters in SQL,
 * twice. Property tests hold both to this.
 */
export function canSee(viewer: Viewer, request: ViewedRequest, now: number): Seen {
  const me = viewer.personId;
  if (request.survivor) return canSee(viewer, followed(request, request.survivor), now);
  // « Excluded persons … are locked out at once, before anyone opens the request. »
  if (request.excluded.includes(me)) return 'nothing';
  // « Seen by its requester and the people they name », sealed or not, before and after closing.
  if (me === request.requesterId || request.named.includes(me)) return 'whole';
  // « Conflict of interest … lock the person out of lists, search, counters and exports alike », or « disclose an assignment »: that alone then.
  if (request.organisationId !== null && viewer.tiedTo.includes(request.organisationId)) return request.disclosed.includes(me) ? byAssignment(me, request) : 'nothing';
  if (seesWholeByDuty(viewer, request, now)) return 'whole';
  if (request.proposedTo.includes(me)) return byAssignment(me, request);
  // « Coordination's view of a sealed request is that frame alone. »
  return request.sealed && viewer.coordination ? 'frame' : 'nothing';
}

function byAssignment(me: string, request: ViewedRequest): Seen {
  if (request.accompaniedBy.includes(me)) return 'whole';
  // « A resource person who is only proposed sees … enough to declare a conflict. »
  return request.proposedTo.includes(me) ? 'proposal' : 'nothing';
}

function seesWholeByDuty(viewer: Viewer, request: ViewedRequest, now: number): boolean {
  const me = viewer.personId;
  if (request.accompaniedBy.includes(me)) return true;
  if (!viewer.team) return false;
  // « Whoever closed keeps sight for those 60 seconds »; « a dated grant »; break-glass « with a time limit ».
  if (request.endedBy === me && request.endedAt !== null && now - request.endedAt < A_MINUTE) return true;
  if (request.grants.some((grant) => grant.personId === me && grant.from <= now && now < grant.until)) return true;
  if (request.sealed) return request.keeperId === me;
  // « After closing, access shrinks to the requester, the people they named, the assigned person and coordination. »
  return request.endedAt === null || viewer.coordination;
}

/** « A merged request follows its survivor »: it is seen by those who see that one. It stays its requester's, and whomever it excludes stays out. */
const followed = ({ requesterId, organisationId, excluded }: ViewedRequest, survivor: ViewedRequest): ViewedRequest => ({
  ...survivor,
  requesterId,
  organisationId,
  named: [...survivor.named, survivor.requesterId],
  excluded: [...excluded, ...survivor.excluded],
});
