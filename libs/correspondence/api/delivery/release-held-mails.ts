import { statement, systemOf, type Installation, type WorkerDatabase } from '@phare/kernel/api';

const RELEASE = statement('outbox-release', `UPDATE outbox_message SET next_attempt_at = $2, last_error = NULL WHERE network_id = $1 AND state = 'uncertain' AND last_error = 'ERESTORED' RETURNING id`);

/** Lets the mails go that a restore held: they may have left before, and carry the same Message-ID. @returns how many there were. */
export async function releaseHeldMails(database: WorkerDatabase, installation: Installation): Promise<number> {
  return (await database.read(systemOf(installation.network, 'outbox'), RELEASE, [installation.now()])).length;
}
