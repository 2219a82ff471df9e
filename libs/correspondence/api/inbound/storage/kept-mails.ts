import type { MailReason, MailState } from '@phare/correspondence/domain';
import { Database, Installation, newId, recordAudit, statement, systemOf, type Transaction } from '@phare/kernel/api';
import type { CivilDate, SystemActor } from '@phare/kernel/domain';
import type { Letter } from '../arrival/letter';
import type { MailIdentity } from '../arrival/mail-identity';
import { MailSealer } from '../arrival/mail-sealer';

/** When an e-mail is due, by which policy, in which zone. None before the first policy version. */
export interface MailDue {
  readonly timeZone: string;
  readonly dueOn: CivilDate | null;
  readonly policyVersionId: string | null;
}

/** A message as it arrived. */
export interface ArrivedMail {
  readonly raw: Buffer;
  readonly identity: MailIdentity;
  readonly receivedAt: Date;
  readonly due: MailDue;
  /** Why it cannot be read, when that is known already. */
  readonly reason: Extract<MailReason, 'unread' | 'too_large'>;
}

/** What was concluded of a message once it was read. */
export interface MailConclusion {
  readonly state: MailState;
  readonly reason: MailReason | null;
  readonly declaredAt: Date | null;
  readonly due: MailDue;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly requestId: string | null;
  /** What can be shown of it. */
  readonly letter: Letter;
}

const KEEP = statement(
  'mail-keep',
  `WITH mail AS (
     INSERT INTO inbound_mail (network_id, id, state, reason, received_at, time_zone, due_on, policy_version_id, raw_hash, content_hash) VALUES ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT DO NOTHING RETURNING network_id, id
   ), letter AS (INSERT INTO inbound_letter (network_id, mail_id, raw) SELECT network_id, id, $10 FROM mail)
   SELECT id FROM mail`,
);
const KNOWN = statement('mail-known', `SELECT id, reason FROM inbound_mail WHERE network_id = $1 AND (raw_hash = $2 OR content_hash = $3) ORDER BY id LIMIT 1`);
const UNREAD = statement('mail-unread', `SELECT id FROM inbound_mail WHERE network_id = $1 AND reason = 'unread' ORDER BY id LIMIT 50`);
const RAW = statement('mail-raw', `SELECT m.id, m.received_at, m.reason, l.raw FROM inbound_mail m JOIN inbound_letter l ON l.network_id = m.network_id AND l.mail_id = m.id WHERE m.network_id = $1 AND m.id = $2`);
const CONCLUDE = statement(
  'mail-conclude',
  `WITH mail AS (
     UPDATE inbound_mail SET state = $3, reason = $4, declared_at = $5, time_zone = $6, due_on = $7, policy_version_id = $8, organisation_id = $9, person_id = $10, request_id = $11
      WHERE network_id = $1 AND id = $2 AND reason IN ('unread', 'too_large') AND state = 'waiting' RETURNING network_id, id
   )
   UPDATE inbound_letter l SET heading = $12, letter = $13 FROM mail WHERE l.network_id = mail.network_id AND l.mail_id = mail.id`,
);

interface RawRow {
  readonly id: string;
  readonly received_at: Date;
  readonly reason: MailReason;
  readonly raw: Buffer | null;
}

/** Messages as they are kept: the raw one first, durably and once, what is read of it after. Written by the product at the task of taking mail in, nobody else. */
export class KeptMails {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly sealer: MailSealer,
  ) {}

  get actor(): SystemActor {
    return systemOf(this.installation.network, 'mail');
  }

  /** Keeps a message. The same one again is the one that is there. Answers once it is durable. */
  async keep({ raw, identity, receivedAt, due, reason }: ArrivedMail): Promise<{ readonly id: string; readonly reason: MailReason | null; readonly known: boolean }> {
    const id = newId();
    const sealed = await this.sealer.seal(id, 'raw', raw);
    return this.database.withActor(this.actor, async (transaction) => {
      const { networkId } = this.actor;
      const values = [networkId, id, reason, receivedAt, due.timeZone, due.dueOn, due.policyVersionId, identity.raw, identity.content, sealed];
      if (await transaction.first<{ id: string }>(KEEP, values)) {
        await recordAudit(transaction, { action: 'receive_mail', subject: 'inbound_mail', subjectId: id }, this.installation.now());
        return { id, reason, known: false };
      }
      const known = await transaction.first<{ id: string; reason: MailReason | null }>(KNOWN, [networkId, identity.raw, identity.content]);
      if (!known) throw new Error('a message was neither kept nor known');
      return { ...known, known: true };
    });
  }

  /** Those kept and not read yet: their reader died in between. */
  async unread(): Promise<readonly string[]> {
    return (await this.database.read<{ id: string }>(this.actor, UNREAD)).map(({ id }) => id);
  }

  /** The message itself, as it came. */
  async raw(id: string): Promise<{ readonly raw: Buffer; readonly receivedAt: Date; readonly reason: MailReason } | null> {
    const [row] = await this.database.read<RawRow & Record<string, unknown>>(this.actor, RAW, [id]);
    return row?.raw ? { raw: await this.sealer.open(row.id, 'raw', row.raw), receivedAt: row.received_at, reason: row.reason } : null;
  }

  /** Says what a message is. Whoever read it first has said it; `false` for anyone after. */
  async conclude(transaction: Transaction, id: string, said: MailConclusion): Promise<boolean> {
    const { due } = said;
    const read = await this.sealer.sealLetter(id, said.letter);
    const values = [this.actor.networkId, id, said.state, said.reason, said.declaredAt, due.timeZone, due.dueOn, due.policyVersionId, said.organisationId, said.personId, said.requestId, read.heading, read.letter];
    return (await transaction.change(CONCLUDE, values)) === 1;
  }
}
