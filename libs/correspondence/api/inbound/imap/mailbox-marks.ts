import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Installation, statement, systemOf } from '@phare/kernel/api';

/** How far a mailbox was taken in: its UIDVALIDITY, and the last UID (RFC 3501 §2.3.1.1). */
export interface MailboxMark {
  readonly uidValidity: bigint;
  readonly lastUid: number;
}

const READ = statement('mailbox-mark', 'SELECT uid_validity, last_uid, marked_at FROM mailbox_mark WHERE network_id = $1 AND mailbox_hash = $2');
// Forward only, whoever else fetches; a mailbox that was numbered anew begins again.
const MOVE = statement(
  'mailbox-mark-move',
  `INSERT INTO mailbox_mark (network_id, mailbox_hash, uid_validity, last_uid, marked_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (network_id, mailbox_hash) DO UPDATE SET uid_validity = EXCLUDED.uid_validity, marked_at = EXCLUDED.marked_at,
     last_uid = CASE WHEN mailbox_mark.uid_validity = EXCLUDED.uid_validity THEN GREATEST(mailbox_mark.last_uid, EXCLUDED.last_uid) ELSE EXCLUDED.last_uid END`,
);

/** From where on a mailbox is read: after a UID; else since a day, when its numbers changed; else what nobody has read, the first time. */
export type MailboxStart = { readonly afterUid: number } | { readonly since: Date } | 'unseen';

/** What was taken in by then may have come back under another number: it is recognised. */
const OVERLAP_MS = 48 * 3_600_000;

/** How far each mailbox was taken in. Its name is kept as a hash: it holds an address. */
@Injectable()
export class MailboxMarks {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async of(mailbox: string, uidValidity: bigint): Promise<MailboxStart> {
    const [mark] = await this.database.read<{ uid_validity: string; last_uid: string; marked_at: Date }>(this.actor, READ, [hashOf(mailbox)]);
    if (!mark) return 'unseen';
    return BigInt(mark.uid_validity) === uidValidity ? { afterUid: Number(mark.last_uid) } : { since: new Date(mark.marked_at.getTime() - OVERLAP_MS) };
  }

  async move(mailbox: string, { uidValidity, lastUid }: MailboxMark): Promise<void> {
    await this.database.read(this.actor, MOVE, [hashOf(mailbox), uidValidity, lastUid, this.installation.now()]);
  }

  private get actor() {
    return systemOf(this.installation.network, 'mail');
  }
}

const hashOf = (mailbox: string): Buffer => createHash('sha256').update(mailbox).digest();
