import { Injectable } from '@nestjs/common';
import { ASKING, INSIDER, ONE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** A request in the caller's sight: that it is there, and the version that it has. */
export interface SeenChange {
  readonly id: string;
  readonly version: number;
  /** Whether they see all of it on the network's behalf. */
  readonly insider: boolean;
}

/** A person, as colleagues know them. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
}

const SEEN = statement('live-seen', `${ASKING} SELECT r.id, r.version, ${INSIDER} AS insider FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.id = ANY ($2::uuid[]) AND ${ONE_IN_SIGHT}`);
const NAMES = statement('live-names', 'SELECT id AS "personId", name FROM person WHERE network_id = $1 AND id = ANY ($2::uuid[]) ORDER BY name');

/** What a stream may tell its reader, looked up anew each time. Nothing is opened: no word of a request is read. */
@Injectable()
export class SightOfChanges {
  constructor(private readonly database: Database) {}

  /** Those of these requests that are in sight. */
  of(actor: Actor, ids: readonly string[]): Promise<SeenChange[]> {
    return this.database.read<SeenChange & Record<string, unknown>>(actor, SEEN, [ids]);
  }

  /** The names of people, in order. */
  names(actor: Actor, personIds: readonly string[]): Promise<Viewer[]> {
    return this.database.read<Viewer & Record<string, unknown>>(actor, NAMES, [personIds]);
  }
}
