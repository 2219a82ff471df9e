import { accessEnds } from '@phare/confidentiality/domain';
import { newId, statement, type Transaction } from '@phare/kernel/api';

/** For what a person is let in. */
export type GrantKind = 'break_glass' | 'after_closing';

/** One dated grant, as it was made. */
export interface AccessGrant {
  readonly id: string;
  readonly until: Date;
}

const ADD = statement('access-grant-add', 'INSERT INTO access_grant (network_id, id, request_id, person_id, kind, reason, granted_at, until_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)');

/** Lets the caller into a request for a time. `reason` says why, as it is to be stored: see `RequestWriter.stored`. */
export async function addGrant(transaction: Transaction, requestId: string, kind: GrantKind, stored: (id: string) => Promise<string>, at: Date): Promise<AccessGrant> {
  const { actor } = transaction;
  if (actor.kind !== 'person') throw new Error('only a person is let in');
  const grant = { id: newId(), until: accessEnds(at, kind) };
  await transaction.change(ADD, [actor.networkId, grant.id, requestId, actor.personId, kind, await stored(grant.id), at, grant.until]);
  return grant;
}
