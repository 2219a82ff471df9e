import { civilDateIn } from '@phare/kernel/domain';
import { membershipOn, type MembershipState, type OrganisationKind, type Period } from '@phare/organisations/domain';

/** An organisation with its memberships, as the statements of this context read it. */
export interface OrganisationRow {
  id: string;
  version: number;
  name: string;
  search_name: string;
  kind: OrganisationKind;
  territory: string | null;
  time_zone: string;
  email: string | null;
  phone: string | null;
  memberships: (Period & { id: string })[];
}

/** The columns of `OrganisationRow`, of a table called `o`. */
export const ORGANISATION_COLUMNS = `o.id, o.version, o.name, o.search_name, o.kind, o.territory, o.time_zone, o.email, o.phone,
  COALESCE((SELECT json_agg(json_build_object('id', m.id, 'from', m.from_on, 'until', m.until_on) ORDER BY m.from_on)
     FROM membership m WHERE m.network_id = o.network_id AND m.organisation_id = o.id), '[]') AS memberships`;

/** An organisation as the API shows it. */
export interface OrganisationView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly territory: string | null;
  readonly timeZone: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly memberships: (Period & { id: string })[];
  readonly membershipToday: MembershipState;
}

/** Shows a row. Today is read in the organisation's own zone. */
export function organisationView({ time_zone, search_name: _, ...row }: OrganisationRow, now: Date): OrganisationView {
  const { id, version, name, kind, territory, email, phone, memberships } = row;
  return { id, version, name, kind, territory, timeZone: time_zone, email, phone, memberships, membershipToday: membershipOn(civilDateIn(now, time_zone), memberships) };
}
