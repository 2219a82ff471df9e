import { newId, statement, type Transaction } from '@phare/kernel/api';
import { addDays, type CivilDate } from '@phare/kernel/domain';
import { foldedFeminine, foldName } from '@phare/organisations/domain';
import { DEMONSTRATION_ORGANISATIONS } from './organisations';
import { DEMONSTRATION_PROFILES } from './resource-people';
import { DEMONSTRATION_PEOPLE, type DemonstrationPerson } from './people';

const FROM = '2016-01-01';
/** How long ago the lapsed membership ended: well before any request of the demonstration. */
const LAPSED_DAYS_AGO = 200;

const ORGANISATION = statement(
  'demo-organisation',
  `INSERT INTO organisation (network_id, id, name, search_name, search_feminine, kind, territory, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const MEMBERSHIP = statement('demo-membership', `INSERT INTO membership (network_id, id, organisation_id, from_on, until_on) VALUES ($1, $2, $3, $4, $5)`);
const PERSON = statement('demo-person', `INSERT INTO person (network_id, id, name, email, phone, verified, created_at) VALUES ($1, $2, $3, $4, $5, true, $6)`);
const ROLE = statement('demo-role', `INSERT INTO role_grant (network_id, id, person_id, role, from_on) VALUES ($1, $2, $3, $4, $5)`);
const PROFILE = statement(
  'demo-profile',
  `INSERT INTO resource_person (network_id, person_id, kind, skills, territories, languages, modes, time_zone, capacity, availability, opted_in_on) VALUES ($1, $2, $3, $4, $5, '{fr}', $6, $7, $8, $9, $10)`,
);
const MANDATE = statement('demo-mandate', `INSERT INTO mandate (network_id, id, organisation_id, person_id, function, from_on) VALUES ($1, $2, $3, $4, $5, $6)`);

/** Organisations by key and people by address, once loaded. */
export interface DemonstrationIds {
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Loads the organisations and people of the demonstration. */
export async function loadPeople(transaction: Transaction, today: CivilDate, now: Date): Promise<DemonstrationIds> {
  const organisations = await loadOrganisations(transaction, today, now);
  const people = new Map<string, string>();
  for (const person of DEMONSTRATION_PEOPLE) people.set(person.email, await loadPerson(transaction, person, organisations, now));
  await loadProfiles(transaction, people);
  return { organisations, people };
}

async function loadProfiles(transaction: Transaction, people: ReadonlyMap<string, string>): Promise<void> {
  for (const { email, kind, skills, territories, modes, timeZone, capacity, availability } of DEMONSTRATION_PROFILES) {
    await transaction.change(PROFILE, [transaction.actor.networkId, people.get(email), kind, skills, territories, modes, timeZone, capacity, availability, kind === 'peer' ? FROM : null]);
  }
}

async function loadOrganisations(transaction: Transaction, today: CivilDate, now: Date): Promise<Map<string, string>> {
  const network = transaction.actor.networkId;
  const ids = new Map<string, string>();
  for (const { key, name, kind = 'organisation', territory, timeZone = 'America/Toronto', membership } of DEMONSTRATION_ORGANISATIONS) {
    const id = newId();
    ids.set(key, id);
    await transaction.change(ORGANISATION, [network, id, name, foldName(name), foldedFeminine(name), kind, territory, timeZone, now]);
    const until = membership === 'lapsed' ? addDays(today, -LAPSED_DAYS_AGO) : null;
    if (membership !== 'never') await transaction.change(MEMBERSHIP, [network, newId(), id, FROM, until]);
  }
  return ids;
}

async function loadPerson(transaction: Transaction, { email, name, phone, roles = [], mandate }: DemonstrationPerson, organisations: ReadonlyMap<string, string>, now: Date): Promise<string> {
  const network = transaction.actor.networkId;
  const id = newId();
  await transaction.change(PERSON, [network, id, name, email, phone ?? null, now]);
  for (const role of roles) await transaction.change(ROLE, [network, newId(), id, role, FROM]);
  if (mandate) await transaction.change(MANDATE, [network, newId(), organisations.get(mandate.organisation), id, mandate.function, FROM]);
  return id;
}
