import { statement, type Transaction } from '@phare/kernel/api';
import type { RequestFacts } from './request-row';

const ADD = statement(
  'sides-add',
  `INSERT INTO linked_sides (network_id, id, one_id, one_number, other_id, other_number, linked_by_id, linked_at)
   SELECT $1, $2, $3::uuid, $4, $5::uuid, $6, $7, $8
    WHERE NOT EXISTS (SELECT FROM linked_sides l WHERE l.network_id = $1 AND l.one_id IN ($3, $5) AND l.other_id IN ($3, $5) AND l.ended_at IS NULL)`,
);
const END = statement('sides-end', 'UPDATE linked_sides SET ended_by_id = $4, ended_at = $5 WHERE network_id = $1 AND id = $2 AND $3 IN (one_id, other_id) AND ended_at IS NULL');

/** Row security shows coordination the frame of the other side; to a keeper its number alone. */
export const OTHER_SIDES = statement(
  'sides-of',
  `SELECT l.id, l.linked_at AS "linkedAt", CASE l.one_id WHEN $2 THEN l.other_number ELSE l.one_number END AS number,
          CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('id', r.id, 'status', r.status, 'sealed', r.sealed, 'receivedAt', r.received_at, 'keeper', k.name) END AS request
     FROM linked_sides l
     LEFT JOIN support_request r ON r.network_id = l.network_id AND r.id = CASE l.one_id WHEN $2 THEN l.other_id ELSE l.one_id END
     LEFT JOIN person k ON k.network_id = r.network_id AND k.id = r.keeper_id
    WHERE l.network_id = $1 AND $2 IN (l.one_id, l.other_id) AND l.ended_at IS NULL ORDER BY l.id`,
);

type Side = Pick<RequestFacts, 'id' | 'number'>;

/** Links two requests, both held. @returns false when they are linked already. */
export async function linkSides(transaction: Transaction, id: string, [one, other]: readonly [Side, Side], by: string, at: Date): Promise<boolean> {
  return (await transaction.change(ADD, [transaction.actor.networkId, id, one.id, one.number, other.id, other.number, by, at])) === 1;
}

/** Ends a link. @returns false when that request has no such link. */
export const endLink = async (transaction: Transaction, id: string, requestId: string, by: string, at: Date): Promise<boolean> =>
  (await transaction.change(END, [transaction.actor.networkId, id, requestId, by, at])) === 1;
