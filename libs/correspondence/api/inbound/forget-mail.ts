import { statement, type Database } from '@phare/kernel/api';
import type { SystemActor } from '@phare/kernel/domain';

const FORGET = statement(
  'mail-forget',
  `UPDATE inbound_letter l SET raw = NULL, heading = NULL, letter = NULL, dismissal = NULL
     FROM inbound_mail m, app.request_to_destroy($2) r WHERE l.network_id = $1 AND m.network_id = l.network_id AND m.id = l.mail_id AND m.request_id = r.id AND r.sealed AND r.ended`,
);

/** Wipes the words of every e-mail that belongs to a sealed request whose content is destroyed: what remains says when one came, and what became of it. */
export async function forgetMail(database: Database, actor: SystemActor, number: string): Promise<void> {
  await database.read(actor, FORGET, [number]);
}
