import { Injectable } from '@nestjs/common';
import { Database, statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { FILE_COLUMNS, SUMMARY_TABLES } from './request-columns';
import type { Opened, RequestRow } from './request-row';
import { SealedTexts } from './sealed-texts';
import { IN_SIGHT, sightValues, type Sight } from './sight';

const ONE = `SELECT ${FILE_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $6 AND ${IN_SIGHT}`;
const READ = statement('request-read', ONE);
const READ_LOCKED = statement('request-read-locked', `${ONE} FOR NO KEY UPDATE OF r`);
/** For whoever has just changed it: the answer to an action is the whole request, also when the action ends their own sight of it. */
const REREAD = statement('request-reread', `SELECT ${FILE_COLUMNS} FROM support_request r ${SUMMARY_TABLES} WHERE r.network_id = $1 AND r.id = $6 AND $5::timestamptz IS NOT NULL`);

/** Requests as rows. Every read takes an actor and comes back filtered; a row out of sight is a row that is not there. */
@Injectable()
export class RequestsRepository {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  async find(actor: Actor, id: string, now: Date): Promise<Opened<RequestRow> | undefined> {
    const [row] = await this.database.read<RequestRow>(actor, READ, [...sightValues(actor, now), id]);
    return row && this.texts.openRequest(actor, row);
  }

  /** The row, held until the transaction ends, so that of two racing changes the second sees the first. Its texts stay as they are stored. */
  findLocked(transaction: Transaction, id: string, now: Date): Promise<RequestRow | undefined> {
    return transaction.first<RequestRow>(READ_LOCKED, [transaction.actor.networkId, ...sightValues(transaction.actor, now), id]);
  }

  /** The row as the transaction has just left it, whole for its author, or a frame for whoever acted on a frame. */
  async reread(transaction: Transaction, id: string, now: Date, sight: Sight = 'whole'): Promise<Opened<RequestRow>> {
    const row = await transaction.first<RequestRow>(REREAD, [transaction.actor.networkId, ...sightValues(transaction.actor, now), id]);
    if (!row) throw new Error('a request vanished in its own transaction');
    return this.texts.openRequest(transaction.actor, { ...row, sight });
  }
}
