import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate, OrganisationFunction } from '@phare/kernel/domain';
import { foldName, type OrganisationKind, type Period } from '@phare/organisations/domain';

/** What a decision about a request looks at. */
export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** IANA zone in which the organisation counts its days. */
  readonly timeZone: string;
  readonly memberships: readonly Period[];
}

/** An organisation whose name looks like the one given. */
export interface NearName {
  readonly id: string;
  readonly name: string;
}

const FACTS = `SELECT o.id, o.name, o.kind, o.time_zone AS "timeZone",
    COALESCE((SELECT json_agg(json_build_object('from', m.from_on, 'until', m.until_on) ORDER BY m.from_on)
       FROM membership m WHERE m.network_id = o.network_id AND m.organisation_id = o.id), '[]') AS memberships
   FROM organisation o WHERE o.network_id = $1`;
const BY_ID = statement('organisation-facts', `${FACTS} AND o.id = $2`);
const BY_NAME = statement('organisation-facts-by-name', `${FACTS} AND o.search_name = $2`);
const HELD = statement(
  'organisation-held-functions',
  `SELECT DISTINCT function FROM mandate WHERE network_id = $1 AND person_id = $2 AND organisation_id = $3 AND from_on <= $4::date AND (until_on IS NULL OR until_on >= $4::date)`,
);
// Trigrams of the whole name, or of the words that the query resembles in a longer one.
const NEAR = statement(
  'organisation-near-names',
  `SELECT id, name FROM (SELECT id, name, search_name, GREATEST(similarity(search_name, $2), word_similarity($2, search_name)) AS likeness FROM organisation WHERE network_id = $1) near
    WHERE likeness >= 0.4 ORDER BY likeness DESC, search_name LIMIT $3`,
);

type FactsRow = OrganisationFacts & Record<string, unknown>;

/** What other contexts ask of the directory, in their own transaction. */
@Injectable()
export class OrganisationDirectory {
  /** The organisation with this id, or `null`. */
  async facts(transaction: Transaction, id: string): Promise<OrganisationFacts | null> {
    return (await transaction.first<FactsRow>(BY_ID, [transaction.actor.networkId, id])) ?? null;
  }

  /** The organisation that this name means once folded, or `null`. */
  async byFoldedName(transaction: Transaction, name: string): Promise<OrganisationFacts | null> {
    return (await transaction.first<FactsRow>(BY_NAME, [transaction.actor.networkId, foldName(name)])) ?? null;
  }

  /** The functions a person holds in an organisation on a day. */
  async heldFunctions(transaction: Transaction, personId: string, organisationId: string, on: CivilDate): Promise<readonly OrganisationFunction[]> {
    const rows = await transaction.rows<{ function: OrganisationFunction }>(HELD, [transaction.actor.networkId, personId, organisationId, on]);
    return rows.map((row) => row.function);
  }

  /** Organisations whose names look like this one, most alike first: shown to the team, who decide. */
  async nearNames(transaction: Transaction, name: string, most = 5): Promise<readonly NearName[]> {
    return transaction.rows<NearName & Record<string, unknown>>(NEAR, [transaction.actor.networkId, foldName(name), most]);
  }
}
