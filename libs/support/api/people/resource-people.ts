import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement, type ListQueryDto, type Transaction } from '@phare/kernel/api';
import type { Actor, CivilDate } from '@phare/kernel/domain';
import { agrees } from '@phare/support/domain';
import type { ResourcePeopleDto, ResourcePersonDto } from './resource-people.dto';

/** Only what the caller sees counts: a sealed request is absent from counts (domain.md §8). */
const LOAD = `(SELECT count(*)::int FROM assignment a JOIN support_request r ON r.network_id = a.network_id AND r.id = a.request_id AND r.ended_at IS NULL
      WHERE a.network_id = s.network_id AND a.resource_person_id = s.person_id AND a.state IN ('proposed', 'accepted'))`;

const ABSENCES = (today: string): string => `(SELECT json_agg(json_build_object('id', b.id, 'from', b.from_on, 'until', b.until_on, 'substituteId', b.substitute_id,
        'substituteName', (SELECT q.name FROM person q WHERE q.network_id = b.network_id AND q.id = b.substitute_id)) ORDER BY b.from_on, b.id)
      FROM resource_absence b WHERE b.network_id = s.network_id AND b.person_id = s.person_id AND b.until_on >= ${today}::date)`;

const PROFILE = (today: string): string => `s.person_id AS "personId", p.name, s.version, s.kind, s.skills, s.territories, s.languages, s.modes, s.time_zone AS "timeZone", s.capacity, s.availability,
    s.opted_in_on AS "optedInOn", s.opted_out_on AS "optedOutOn", ${LOAD} AS load, COALESCE(${ABSENCES(today)}, '[]') AS absences
    FROM resource_person s JOIN person p ON p.network_id = s.network_id AND p.id = s.person_id`;

const LIST = statement('resource-people', `SELECT ${PROFILE('$5')} WHERE s.network_id = $1 AND ($2::text IS NULL OR (p.name, s.person_id::text) > ($2, $3)) ORDER BY p.name, s.person_id::text LIMIT $4`);
const ONE = statement('resource-person', `SELECT ${PROFILE('$3')} WHERE s.network_id = $1 AND s.person_id = $2`);
const LOCK = statement('resource-person-lock', `SELECT version, kind, opted_in_on AS "optedInOn", opted_out_on AS "optedOutOn" FROM resource_person WHERE network_id = $1 AND person_id = $2 FOR UPDATE`);

type ProfileRow = Omit<ResourcePersonDto, 'available' | 'optedInOn' | 'optedOutOn'> & { readonly optedInOn: CivilDate | null; readonly optedOutOn: CivilDate | null };

/** A profile, held until the transaction ends. */
export type LockedProfile = Pick<ProfileRow, 'version' | 'kind' | 'optedInOn' | 'optedOutOn'>;

/** Who can accompany: the team reads every profile, a resource person their own; row security says so too. */
@Injectable()
export class ResourcePeople {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async list(actor: Actor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<ResourcePeopleDto> {
    const after = readCursor(cursor, 2) ?? [null, null];
    const found = await this.database.read<ProfileRow & Record<string, unknown>>(actor, LIST, [...after, limit + 1, this.installation.today()]);
    const { rows, nextCursor } = page(found, limit, ({ name, personId }) => [name, personId]);
    return { items: rows.map((row) => this.shown(row)), nextCursor };
  }

  /** In the transaction that changes it; nothing where it is not the caller's to see. */
  async within(transaction: Transaction, personId: string): Promise<ResourcePersonDto | null> {
    const row = await transaction.first<ProfileRow & Record<string, unknown>>(ONE, [transaction.actor.networkId, personId, this.installation.today()]);
    return row ? this.shown(row) : null;
  }

  locked(transaction: Transaction, personId: string): Promise<LockedProfile | undefined> {
    return transaction.first<LockedProfile & Record<string, unknown>>(LOCK, [transaction.actor.networkId, personId]);
  }

  private shown(row: ProfileRow): ResourcePersonDto {
    return { ...row, available: agrees(row, this.installation.today()) };
  }
}
