import { Injectable } from '@nestjs/common';
import { cursorAfter, Database, DEFAULT_LIMIT, Installation, readCursor, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { rightsState } from '@phare/confidentiality/domain';
import { grouped } from '../grouped';
import { RegisterSealer } from '../register-sealer';
import type { GivenAnswerDto, NewRightsRequestDto, RightsAnswerDto, RightsRequestDto, RightsRequestPageDto, RightsRequestsQueryDto } from './rights-request.dto';
import { REQUESTS, type AnswerRow, type RightsRow } from './rights-rows';

type Row = RightsRow & Record<string, unknown>;

/** What is encrypted of a request: who asks, how to reach them, and what. */
export type RightsWords = Pick<NewRightsRequestDto, 'personName' | 'contact' | 'details'>;
/** What is encrypted of an answer. */
export type AnswerWords = Pick<RightsAnswerDto, 'reasons' | 'article' | 'remedies'>;

/** The register of rights requests, as it is read. */
@Injectable()
export class RightsRegister {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly sealer: RegisterSealer,
  ) {}

  async page(actor: SignedInActor, { limit = DEFAULT_LIMIT, cursor }: RightsRequestsQueryDto): Promise<RightsRequestPageDto> {
    const after = readCursor(cursor, 3) ?? [null, null, null];
    const found = await this.requests(await this.database.read<Row>(actor, REQUESTS, [null, ...after, limit + 1]));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorAfter(Number(last.answers.length > 0), last.dueOn, last.id) : null };
  }

  async one(actor: SignedInActor, id: string): Promise<Result<RightsRequestDto, Refusal>> {
    const [request] = await this.requests(await this.database.read<Row>(actor, REQUESTS, [id, null, null, null, 1]));
    return request ? accepted(request) : refused(refusal('not_found'));
  }

  /** As it stands within a transaction, what it has just written included. */
  async within(transaction: Transaction, id: string): Promise<RightsRequestDto> {
    const request = await this.found(transaction, id);
    if (!request) throw new Error('a rights request vanished in its own transaction');
    return request;
  }

  /** The request of that id, if there is one. */
  async found(transaction: Transaction, id: string): Promise<RightsRequestDto | undefined> {
    const [request] = await this.requests(await transaction.rows<Row>(REQUESTS, [transaction.actor.networkId, id, null, null, null, 1]));
    return request;
  }

  private requests(rows: readonly RightsRow[]): Promise<RightsRequestDto[]> {
    return Promise.all(grouped(rows, ({ id }) => id).map((group) => this.request(group)));
  }

  private async request(rows: readonly RightsRow[]): Promise<RightsRequestDto> {
    const [row] = rows;
    if (!row) throw new Error('a rights request without a row');
    const { id, version, kind, receivedOn, dueOn, identityMethod, identifiedOn } = row;
    const words = await this.sealer.open<RightsWords>('rights_request', id, row.content);
    const answers = await Promise.all(rows.flatMap(({ answer }) => (answer ? [this.answer(answer)] : [])));
    const answeredOn = rows[0]?.answer?.answeredOn ?? null;
    return { id, version, kind, receivedOn, ...words, dueOn, state: rightsState({ kind, dueOn, answeredOn }, this.installation.today()), identityMethod, identifiedOn, answers };
  }

  private async answer({ id, outcome, answeredOn, helpOffered, content, at, byName }: AnswerRow): Promise<GivenAnswerDto> {
    const words = await this.sealer.open<AnswerWords>('rights_answer', id, Buffer.from(content, 'hex'));
    return { id, outcome, answeredOn, helpOffered, ...words, at: new Date(at).toISOString(), byName };
  }
}
