import { statement, systemOf, type Network, type WorkerDatabase } from '@phare/kernel/api';
import { isUUID } from 'class-validator';

const BOUNCED = statement(
  'outbox-bounced',
  `UPDATE outbox_message SET state = 'bounced', last_error = 'EBOUNCED' WHERE network_id = $1 AND id = $2 AND state IN ('sent', 'uncertain') RETURNING id`,
);

/**
 * Marks a mail of ours that came back, by the Message-ID that its delivery report names (RFC 3464): the next sweep of deadlines tells a second person.
 * @returns whether there was such a mail, taken by a server and not known to have bounced.
 */
export async function markBounced(database: WorkerDatabase, network: Network, messageId: string): Promise<boolean> {
  const id = /^<?([^@<>]+)@/.exec(messageId.trim())?.[1];
  if (!id || !isUUID(id)) return false;
  return (await database.read(systemOf(network, 'outbox'), BOUNCED, [id])).length > 0;
}
