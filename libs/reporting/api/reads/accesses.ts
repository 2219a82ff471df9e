import { Injectable } from '@nestjs/common';
import { purposeSentence } from '@phare/confidentiality/domain';
import { Database, DEFAULT_LIMIT, localeOfActor, page, statement } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { keyAfter } from '@phare/requests/api';
import type { AccessDto, AccessesQueryDto, AccessPageDto } from '../dto/accesses.dto';

/** What may be watched over is for the function to say: whoever answers for privacy sees no request (migration `access-log`). */
const ACCESSES = statement(
  'accesses',
  `SELECT a.id, a.at, a.number, COALESCE(a.sealed, false) AS sealed, a.after_end AS "afterEnd", a.person_id AS "readerId", COALESCE(NULLIF(a.reader_name, ''), p.name, '') AS "readerName", a.purpose, a.granted
     FROM app.accesses($2, upper($3), $4, $5, $6, $7) a LEFT JOIN person p ON p.network_id = $1 AND p.id = a.person_id ORDER BY a.at DESC, a.id DESC`,
);

type AccessRow = Omit<AccessDto, 'at'> & { readonly at: Date };

/** Who opened what, and why, across requests: the read log without a word of what was read. */
@Injectable()
export class Accesses {
  constructor(private readonly database: Database) {}

  async execute(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor, kind, number, readerId }: AccessesQueryDto): Promise<AccessPageDto> {
    const found = await this.database.read<AccessRow & Record<string, unknown>>(actor, ACCESSES, [kind ?? null, number ?? null, readerId ?? null, ...keyAfter(cursor, 2), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ at, id }) => [at.toISOString(), id]);
    const locale = localeOfActor(actor);
    return { items: rows.map((row) => ({ ...row, at: row.at.toISOString(), purpose: purposeSentence(row.purpose, null, locale) })), nextCursor };
  }
}
