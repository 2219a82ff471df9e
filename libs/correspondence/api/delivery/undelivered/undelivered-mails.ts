import { ASKING, ONE_WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { mailName } from '@phare/correspondence/domain';
import { Database, DEFAULT_LIMIT, Installation, localeOfActor, page, statement, WorkerDatabase, type ListQueryDto } from '@phare/kernel/api';
import { reachOf, type Locale, type SignedInActor } from '@phare/kernel/domain';
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
/** Which of those requests are the caller's to see to: those they read, sealed ones with their keeper alone; of these, those they keep where the right reaches no further. */
const KNOWN = statement('undelivered-mail-requests', `${ASKING} SELECT r.id, r.number FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.number = ANY ($2) AND ${ONE_WHOLE_IN_SIGHT} AND ($3 OR r.keeper_id = me.person_id)`);

/** How many are read at once: what is not for the caller is passed over. */
const AT_ONCE = 100;

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
}

interface Told {
  readonly row: MailRow;
  readonly request: KnownRow | undefined;
}

/** The mails of ours that did not arrive, of the last thirty days, of the requests that are the caller's to see to. Of the others, nothing: not even an empty page. */
@Injectable()
export class UndeliveredMails {
  constructor(
    private readonly database: Database,
    private readonly worker: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<UndeliveredMailPageDto> {
    const told: Told[] = [];
    let after = keyAfter(cursor, 2);
    for (let left = true; left && told.length <= limit; ) {
      const rows = await this.worker.read<MailRow>(actor, UNDELIVERED, [this.installation.now(), ...after, AT_ONCE]);
      told.push(...(await this.toldTo(actor, rows)));
      left = rows.length === AT_ONCE;
      after = rows.slice(-1).flatMap(keyOf);
    }
    const { rows, nextCursor } = page(told, limit, ({ row }) => keyOf(row));
    return { items: rows.map((one) => mailView(one, localeOfActor(actor))), nextCursor };
  }

  /** Whether it is one of those that the caller may send again. */
  async includes(actor: SignedInActor, id: string): Promise<boolean> {
    const rows = await this.worker.read<MailRow>(actor, ONE, [this.installation.now(), id]);
    return (await this.toldTo(actor, rows)).length > 0;
  }

  private async toldTo(actor: SignedInActor, rows: readonly MailRow[]): Promise<Told[]> {
    const all = reachOf(actor, 'mail.resend') !== 'own';
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const known = new Map((numbers.length > 0 ? await this.database.read<KnownRow>(actor, KNOWN, [numbers, all]) : []).map((request) => [request.number, request]));
    return rows.map((row) => ({ row, request: known.get(row.number ?? '') })).filter(({ row, request }) => request !== undefined || (row.number === null && all));
  }
}

const keyOf = ({ failed_at, id }: MailRow): [string, string] => [failed_at.toISOString(), id];

const mailView = ({ row: { id, template, number, queued_at, failed_at, attempts, refused }, request }: Told, locale: Locale): UndeliveredMailDto => ({
  id,
  what: mailName(template, locale),
  number,
  requestId: request?.id ?? null,
  queuedAt: queued_at.toISOString(),
  failedAt: failed_at.toISOString(),
  tries: attempts,
  refused,
});
