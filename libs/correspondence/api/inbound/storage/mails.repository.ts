import { Injectable } from '@nestjs/common';
import { ASKING, openingOf, WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, statement } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { MailRow, WholeMailRow } from './mail-row';

/**
 * What the team may see: not what seems to come from an organisation they are tied to, nor what belongs to a request out of their sight; of a sealed one
 * only its keeper, so that no one else learns that there is one.
 */
const MAIL_IN_SIGHT = `(SELECT team FROM me) AND NOT COALESCE(m.organisation_id = ANY ((SELECT tied FROM me)::uuid[]), false)
  AND (m.request_id IS NULL OR EXISTS (SELECT FROM support_request r WHERE r.network_id = m.network_id AND r.id = m.request_id AND ${WHOLE_IN_SIGHT} AND (NOT r.sealed OR r.keeper_id = (SELECT person_id FROM me))))`;

const COLUMNS = `m.id, m.state, m.reason, m.received_at, m.declared_at, m.time_zone, m.due_on, m.organisation_id, o.name AS organisation_name, m.person_id, p.name AS person_name,
  (SELECT d.function FROM mandate d WHERE d.network_id = m.network_id AND d.person_id = m.person_id AND d.organisation_id = m.organisation_id
      AND d.from_on <= (m.received_at AT TIME ZONE m.time_zone)::date AND (d.until_on IS NULL OR d.until_on >= (m.received_at AT TIME ZONE m.time_zone)::date) ORDER BY d.function LIMIT 1) AS function,
  m.request_id, s.number AS request_number, l.heading, l.dismissal`;

const TABLES = `inbound_mail m JOIN inbound_letter l ON l.network_id = m.network_id AND l.mail_id = m.id
  LEFT JOIN organisation o ON o.network_id = m.network_id AND o.id = m.organisation_id
  LEFT JOIN person p ON p.network_id = m.network_id AND p.id = m.person_id
  LEFT JOIN support_request s ON s.network_id = m.network_id AND s.id = m.request_id`;

const LIST = statement(
  'mail-list',
  `${ASKING} SELECT ${COLUMNS} FROM ${TABLES}
    WHERE m.network_id = $1 AND ${MAIL_IN_SIGHT} AND ($2::text IS NULL OR m.state = $2) AND ($3::date IS NULL OR m.due_on < $3 AND (m.state <> 'done' OR $2 = 'done'))
      AND ($4::timestamptz IS NULL OR (m.received_at, m.id) < ($4, $5::uuid))
    ORDER BY m.received_at DESC, m.id DESC LIMIT $6`,
);
const REQUEST_OF = statement('mail-request', `${ASKING} SELECT m.request_id FROM inbound_mail m WHERE m.network_id = $1 AND m.id = $2 AND ${MAIL_IN_SIGHT}`);
const ONE = statement('mail-read', `${ASKING} SELECT ${COLUMNS}, l.letter FROM ${TABLES} WHERE m.network_id = $1 AND m.id = $2 AND ${MAIL_IN_SIGHT}`);

const RAW = statement('mail-read-raw', `${ASKING} SELECT l.raw FROM inbound_mail m JOIN inbound_letter l ON l.network_id = m.network_id AND l.mail_id = m.id WHERE m.network_id = $1 AND m.id = $2 AND ${MAIL_IN_SIGHT}`);

/** What a list is asked for. */
export interface MailQuestion {
  readonly state: string | null;
  readonly dueBefore: string | null;
  readonly after: readonly (string | number | null)[];
  readonly limit: number;
}

/** Received e-mails as rows, filtered for whoever asks; one out of sight is one that is not there. */
@Injectable()
export class MailsRepository {
  constructor(private readonly database: Database) {}

  /** A page, latest arrival first, and one row more that says there is another. */
  list(actor: SignedInActor, { state, dueBefore, after, limit }: MailQuestion): Promise<MailRow[]> {
    return this.database.read<MailRow & Record<string, unknown>>(actor, LIST, [state, dueBefore, ...after, limit + 1]);
  }

  /** One whole. What belongs to a request is read as a request is: opened, and its line in the read log. */
  async find(actor: SignedInActor, id: string): Promise<WholeMailRow | undefined> {
    const [found] = await this.database.read<{ request_id: string | null }>(actor, REQUEST_OF, [id]);
    if (!found) return undefined;
    const rows = found.request_id
      ? await this.database.open<WholeMailRow & Record<string, unknown>>(actor, openingOf(actor, found.request_id, 'file', 'whole'), ONE, [id])
      : await this.database.read<WholeMailRow & Record<string, unknown>>(actor, ONE, [id]);
    return rows[0];
  }

  /** The message itself, encrypted as it is stored. */
  async raw(actor: SignedInActor, id: string): Promise<Buffer | null> {
    const [row] = await this.database.read<{ raw: Buffer | null }>(actor, RAW, [id]);
    return row?.raw ?? null;
  }
}
