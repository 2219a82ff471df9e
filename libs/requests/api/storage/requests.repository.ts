import { Injectable } from '@nestjs/common';
import { ASKING, ONE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import type { ReadPurpose } from '@phare/confidentiality/domain';
import { Database, statement, type Transaction } from '@phare/kernel/api';
import type { Actor, Sight } from '@phare/kernel/domain';
import { FILE_COLUMNS, OWN_COLUMNS, SUMMARY_COLUMNS, SUMMARY_TABLES } from './request-columns';
import type { Opened, OwnRow, RequestRow, RequestSummaryRow } from './request-row';
import { SealedTexts } from './sealed-texts';

const ONE = `SELECT ${FILE_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_IN_SIGHT}`;
const READ = statement('request-read', `${ASKING} ${ONE}`);
const GLANCE = statement('request-glance', `${ASKING} SELECT ${SUMMARY_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_IN_SIGHT}`);
const READ_LOCKED = statement('request-read-locked', `${ASKING} SELECT ${OWN_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_IN_SIGHT} FOR NO KEY UPDATE OF r`);
const HOLD_AUTHORED = statement('request-hold-authored', `${ASKING} SELECT ${OWN_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2 FOR NO KEY UPDATE OF r`);
/** For whoever has just changed it: the answer to an action is the whole request, also when the action ends their own sight of it. */
const WRITTEN = `SELECT ${FILE_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $2`;
const UNOPENED = statement('request-written', `${ASKING} ${WRITTEN}`);
const REREAD = statement('request-reread', `${ASKING}, opening AS MATERIALIZED (SELECT app.open($2, $3, $4, $5, $6)) ${WRITTEN} AND (SELECT open FROM opening)`);

/** Requests as rows. Every read takes an actor and comes back filtered; a row out of sight is a row that is not there. */
@Injectable()
export class RequestsRepository {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  async find(actor: Actor, id: string): Promise<Opened<RequestRow> | undefined> {
    const [row] = await this.database.open<RequestRow>(actor, openingOf(actor, id, 'file', 'proposal'), READ, [id]);
    return row && this.texts.openRequest(actor, row);
  }

  /** What a list would show of it: nothing is opened, nothing is recorded. */
  async glance(actor: Actor, id: string): Promise<RequestSummaryRow | undefined> {
    return (await this.database.read<RequestSummaryRow & Record<string, unknown>>(actor, GLANCE, [id]))[0];
  }

  /** The row, held until the transaction ends, so that of two racing changes the second sees the first. Its texts stay as they are stored. */
  findLocked(transaction: Transaction, id: string): Promise<OwnRow | undefined> {
    return transaction.first<OwnRow & Record<string, unknown>>(READ_LOCKED, [transaction.actor.networkId, id]);
  }

  /** The row of the request that this transaction authors, held likewise: whoever acts by a link stands in no relation to it. Row security lets it through alone. */
  async holdAuthored(transaction: Transaction, id: string): Promise<OwnRow> {
    const row = await transaction.first<OwnRow & Record<string, unknown>>(HOLD_AUTHORED, [transaction.actor.networkId, id]);
    if (!row) throw new Error('a request that a transaction authors is not there');
    return row;
  }

  /** The row as the transaction has just left it, whole for its author; the action is the purpose of the opening. */
  async reread(transaction: Transaction, id: string, purpose: ReadPurpose): Promise<Opened<RequestRow>> {
    return this.shown(transaction, 'whole', await transaction.first<RequestRow>(REREAD, [transaction.actor.networkId, ...openingOf(transaction.actor, id, purpose, 'whole')]));
  }

  /** The row as the transaction has just left it, opened by nobody: its author is told what they said, or shown the frame they acted on. */
  async written(transaction: Transaction, id: string, sight: Sight = 'whole'): Promise<Opened<RequestRow>> {
    return this.shown(transaction, sight, await transaction.first<RequestRow>(UNOPENED, [transaction.actor.networkId, id]));
  }

  private shown(transaction: Transaction, sight: Sight, row: RequestRow | undefined): Promise<Opened<RequestRow>> {
    if (!row) throw new Error('a request vanished in its own transaction');
    return this.texts.openRequest(transaction.actor, { ...row, sight });
  }
}
