import { overlap } from '../period';
import type { ImportField } from './columns';
import type { KnownOrganisation } from './import-context';
import type { ImportMessage } from './import-message';
import type { MembershipChange, OrganisationDetails } from './import-plan';
import type { ImportRow } from './read-row';

/** What a line changes of an organisation that the directory has. */
export interface Comparison {
  readonly details: OrganisationDetails;
  readonly membership: MembershipChange | null;
  readonly notices: readonly ImportMessage[];
  readonly problems: readonly ImportMessage[];
}

const COMPARED = ['kind', 'territory', 'timeZone', 'email', 'phone'] as const satisfies readonly ImportField[];

/**
 * Compares a line with the directory. The name on file stays; an empty cell changes nothing, except that moving to another
 * territory brings that territory's zone.
 */
export function compareRow(row: ImportRow, known: KnownOrganisation): Comparison {
  const moved = row.territory !== null && row.territory.name !== known.territory;
  const details: OrganisationDetails = {
    name: known.name,
    kind: row.kind ?? known.kind,
    territory: row.territory?.name ?? known.territory,
    timeZone: row.timeZone ?? (moved ? row.territory.timeZone : known.timeZone),
    email: row.email ?? known.email,
    phone: row.phone ?? known.phone,
  };
  const changed = COMPARED.filter((field) => details[field] !== known[field]).map((field): ImportMessage => ({ code: 'changed', field, values: { from: known[field] ?? '', to: details[field] ?? '' } }));
  const spelling: readonly ImportMessage[] = row.name === known.name ? [] : [{ code: 'spelling_kept', field: 'name', values: { name: known.name } }];
  const { membership, message, problem } = compareMembership(row, known);
  return { details, membership, notices: [...spelling, ...changed, ...message], problems: problem };
}

interface MembershipComparison {
  readonly membership: MembershipChange | null;
  readonly message: readonly ImportMessage[];
  readonly problem: readonly ImportMessage[];
}

function compareMembership({ membership }: ImportRow, { memberships }: KnownOrganisation): MembershipComparison {
  const nothing: MembershipComparison = { membership: null, message: [], problem: [] };
  if (membership === null) return nothing;
  const { from, until } = membership;
  const same = memberships.find((candidate) => candidate.from === from);
  if (same && (until === null || same.until === until)) return nothing;
  const clash = memberships.find((candidate) => candidate !== same && overlap(candidate, membership));
  if (clash) return { ...nothing, problem: [{ code: 'overlaps', field: 'memberFrom', values: { from: clash.from } }] };
  if (same) return { ...nothing, membership: { id: same.id, until }, message: [{ code: 'membership_end_changed', field: 'memberUntil', values: { from, until: until ?? '' } }] };
  return { ...nothing, membership: { add: membership }, message: [{ code: 'membership_added', field: 'memberFrom', values: { from } }] };
}
