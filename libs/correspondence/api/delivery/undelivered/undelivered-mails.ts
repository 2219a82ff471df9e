import { ASKING, ONE_IN_SIGHT, SIGHT } from '@phare/confidentiality/api';
import { mailName } from '@phare/correspondence/domain';
import { Database, DEFAULT_LIMIT, Installation, localeOfActor, page, statement, WorkerDatabase, type ListQueryDto } from '@phare/kernel/api';
import type { Locale, Sight, SignedInActor } from '@phare/kernel/domain';
import { keyAfter } from '@phare/requests/api';
import { Injectable } from '@nestjs/common';
import type { UndeliveredMailDto, UndeliveredMailPageDto } from './undelivered-mail.dto';

/** What somebody has to see to: about a request, or owed to the team. Codes and invitations to an account are asked for again by whoever waits for them. */
const FAILED = `m.network_id = $1 AND m.state IN ('bounced', 'dead') AND m.template <> 'undelivered'
  AND m.next_attempt_at > $2::timestamptz - interval '30 days' AND (m.content ? 'number' OR m.template IN ('digest', 'mail_reminder'))`;
const COLUMNS = `m.id, m.template, m.content ->> 'number' AS number, m.queued_at, m.next_attempt_at AS failed_at, m.attempts, m.state = 'bounced' AS refused`;

/** The outbox is the worker’s to read: what a mail holds, links included, is never the application’s. */
const UNDELIVERED = statement(
  'undelivered-mails',
  `SELECT ${COLUMNS} FROM outbox_message m WHERE ${FAILED} AND ($3::timestamptz IS NULL OR (m.next_attempt_at, m.id) < ($3, $4::uuid)) ORDER BY m.next_attempt_at DESC, m.id DESC LIMIT $5`,
);
const ONE = statement('undelivered-mail', `SELECT ${COLUMNS} FROM outbox_message m WHERE ${FAILED} AND m.id = $3`);
/** Which of those requests the caller may know of, and how much. */
const KNOWN = statement('undelivered-mail-requests', `${ASKING} SELECT r.id, r.number, ${SIGHT} AS sight FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.number = ANY ($2) AND ${ONE_IN_SIGHT}`);

interface MailRow extends Record<string, unknown> {
  readonly id: string;
  readonly template: string;
  readonly number: string | null;
  readonly queued_at: Date;
  readonly failed_at: Date;
  readonly attempts: number;
  readonly refused: boolean;
}

interface KnownRow extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly sight: Sight;
}

/** The mails of ours that did not arrive, of the last thirty days, as far as the caller may know of their requests. */
@Injectable()
export class UndeliveredMails {
  constructor(
    private readonly database: Database,
    private readonly worker: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<UndeliveredMailPageDto> {
    const found = await this.worker.read<MailRow>(actor, UNDELIVERED, [this.installation.now(), ...keyAfter(cursor, 2), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ failed_at, id }) => [failed_at.toISOString(), id]);
    return { items: await this.shown(actor, rows), nextCursor };
  }

  /** One of them; nothing when it arrived since, or is about what the caller may not know of. */
  async find(actor: SignedInActor, id: string): Promise<UndeliveredMailDto | undefined> {
    const rows = await this.worker.read<MailRow>(actor, ONE, [this.installation.now(), id]);
    return (await this.shown(actor, rows))[0];
  }

  private async shown(actor: SignedInActor, rows: readonly MailRow[]): Promise<UndeliveredMailDto[]> {
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const known = new Map((numbers.length > 0 ? await this.database.read<KnownRow>(actor, KNOWN, [numbers]) : []).map((request) => [request.number, request]));
    return rows.flatMap((row) => (row.number === null || known.has(row.number) ? [mailView(row, known.get(row.number ?? ''), localeOfActor(actor))] : []));
  }
}

const mailView = ({ id, template, number, queued_at, failed_at, attempts, refused }: MailRow, request: KnownRow | undefined, locale: Locale): UndeliveredMailDto => ({
  id,
  what: mailName(request?.sight === 'frame' ? null : template, locale),
  number,
  requestId: request?.id ?? null,
  queuedAt: queued_at.toISOString(),
  failedAt: failed_at.toISOString(),
  tries: attempts,
  refused,
});
