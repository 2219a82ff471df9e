import { Injectable } from '@nestjs/common';
import { purposeSentence } from '@phare/confidentiality/domain';
import { Database, localeOfActor, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, isCoordination, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { ReaderDto } from '../dto/audience.dto';
import { RequestsRepository } from '../storage/requests.repository';
import { SealedTexts, toldTo } from '../storage/sealed-texts';

const MOST = 500;

const READERS = statement(
  'request-readers',
  `SELECT a.reader_name, a.at, a.purpose, g.id AS grant_id, g.reason FROM access_record a
     LEFT JOIN LATERAL (SELECT g.id, g.reason FROM access_grant g WHERE g.network_id = a.network_id AND g.request_id = a.request_id AND g.person_id = a.person_id
        AND g.granted_at <= a.at AND g.until_at > a.at ORDER BY g.granted_at DESC LIMIT 1) g ON true
    WHERE a.network_id = $1 AND a.request_id = $2 ORDER BY a.at DESC, a.id DESC LIMIT ${MOST}`,
);

interface ReaderRow extends Record<string, unknown> {
  readonly reader_name: string;
  readonly at: Date;
  readonly purpose: string;
  readonly grant_id: string | null;
  readonly reason: string | null;
}

/** Who opened a request, when and why: for its requester, its keeper, and coordination where it sees all of it (domain.md §8). */
@Injectable()
export class RequestReaders {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestsRepository,
    private readonly texts: SealedTexts,
  ) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<{ items: ReaderDto[] }, Refusal>> {
    const row = await this.requests.glance(actor, id);
    if (!row) return refused(refusal('not_found'));
    const theirs = row.requester_id === actor.personId || (!row.tied && (row.sealed ? row.keeper_id === actor.personId : isCoordination(actor)));
    if (row.sight !== 'whole' || !(theirs || isCoordination(actor))) return refused(refusal('forbidden'));
    const rows = await this.database.read<ReaderRow>(actor, READERS, [id]);
    return accepted({ items: await Promise.all(rows.map((reader) => this.shown(actor, id, reader))) });
  }

  private async shown(actor: SignedInActor, requestId: string, { reader_name, at, purpose, grant_id, reason }: ReaderRow): Promise<ReaderDto> {
    const opened = grant_id && reason ? await this.texts.open({ networkId: actor.networkId, requestId, table: 'access_grant', rowId: grant_id }, { reason }, toldTo(actor)) : null;
    return { readerName: reader_name, at, purpose: purposeSentence(purpose, opened?.reason ?? null, localeOfActor(actor)) };
  }
}
