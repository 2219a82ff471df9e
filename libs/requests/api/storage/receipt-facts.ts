import { statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate, OrganisationFunction } from '@phare/kernel/domain';

/** What the directory knows of the organisation named, of the people named, and of the caller's mandates there. */
export interface ReceiptFacts {
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'organisation' | 'emerging_group';
    readonly timeZone: string;
    readonly memberships: readonly { readonly from: CivilDate; readonly until: CivilDate | null }[];
  } | null;
  /** The caller's mandates in that organisation, whatever their dates. */
  readonly mandates: readonly { readonly function: OrganisationFunction; readonly from: CivilDate; readonly until: CivilDate | null }[];
  /** The people among those asked about, with their contact details and the roles they hold today. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null; readonly phone: string | null; readonly team: boolean; readonly resource: boolean }[];
}

const FACTS = statement(
  'receipt-facts',
  `SELECT
     (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'timeZone', o.time_zone, 'memberships',
        COALESCE((SELECT json_agg(json_build_object('from', m.from_on, 'until', m.until_on)) FROM membership m WHERE m.network_id = o.network_id AND m.organisation_id = o.id), '[]'))
      FROM organisation o WHERE o.network_id = $1 AND (o.id = $2 OR o.search_name = $3)) AS organisation,
     COALESCE((SELECT json_agg(json_build_object('function', m.function, 'from', m.from_on, 'until', m.until_on))
      FROM mandate m JOIN organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id
      WHERE m.network_id = $1 AND m.person_id = $4 AND (o.id = $2 OR o.search_name = $3)), '[]') AS mandates,
     COALESCE((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'phone', p.phone,
        'team', g.roles && ARRAY['intake', 'coordination'], 'resource', g.roles && ARRAY['resource']))
      FROM person p
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT role FROM role_grant r WHERE r.network_id = p.network_id AND r.person_id = p.id AND r.from_on <= $6::date AND (r.until_on IS NULL OR r.until_on >= $6::date)) AS roles) g
      WHERE p.network_id = $1 AND p.id = ANY($5::uuid[])), '[]') AS people`,
);

export interface ReceiptQuestion {
  readonly organisationId: string | null;
  /** Folded, as `organisation.search_name` is. */
  readonly searchName: string | null;
  readonly callerId: string | null;
  readonly personIds: readonly string[];
  readonly today: CivilDate;
}

/** One read for all that a receipt has to check. */
export async function receiptFacts(transaction: Transaction, { organisationId, searchName, callerId, personIds, today }: ReceiptQuestion): Promise<ReceiptFacts> {
  const facts = await transaction.first<ReceiptFacts & Record<string, unknown>>(FACTS, [transaction.actor.networkId, organisationId, searchName, callerId, personIds, today]);
  if (!facts) throw new Error('receipt facts answered no row');
  return facts;
}
