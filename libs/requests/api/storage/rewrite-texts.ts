import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { SealedFiles } from '../attachments/sealed-files';
import { NARRATIVE_TABLES, narrativeColumns, type NarrativeTable } from './narrative';
import { SealedTexts } from './sealed-texts';

interface StoredRow extends Record<string, unknown> {
  readonly id: string;
}

const SEALED = statement('rewrite-sealed', 'SELECT sealed FROM support_request WHERE network_id = $1 AND id = $2');

const statementsOf = (table: NarrativeTable) => {
  const columns = narrativeColumns(table);
  const flag = table === 'support_request' ? 'sealed' : null;
  const changed = columns.map((column, index) => `${column} = $${index + 3}`);
  return {
    table,
    columns,
    flag,
    read: statement(`rewrite-read-${table}`, `SELECT id, ${columns.join(', ')} FROM ${table} WHERE network_id = $1 AND ${flag ? 'id' : 'request_id'} = $2`),
    write: statement(`rewrite-write-${table}`, `UPDATE ${table} SET ${[...changed, ...(flag ? [`${flag} = $${columns.length + 3}`] : [])].join(', ')} WHERE network_id = $1 AND id = $2`),
  };
};

/** The request first: from its flag on, the database refuses a plain text beside it (migration `sealed-texts`). */
const TABLES = NARRATIVE_TABLES.map(statementsOf);

/** Seals a request that is not, or unseals one that is: the flag, every text already there and every file, in the caller’s transaction. */
@Injectable()
export class RewriteTexts {
  constructor(
    private readonly texts: SealedTexts,
    private readonly files: SealedFiles,
  ) {}

  /**
   * Called after `transaction.authors(requestId)`. Neither checks a right nor counts a version: that is its caller's.
   * @returns `destroyed` when the texts can no longer be opened; nothing is changed then.
   */
  async execute(transaction: Transaction, requestId: string, sealed: boolean): Promise<Result<null, 'destroyed'>> {
    const { networkId } = transaction.actor;
    const now = await transaction.first<{ sealed: boolean }>(SEALED, [networkId, requestId]);
    if (!now) throw new Error('a request out of sight cannot be rewritten');
    if (now.sealed === sealed) return accepted(null);
    if (sealed) await this.texts.begin(requestId);
    else if (!(await this.texts.writable({ id: requestId, sealed: true }))) return refused('destroyed');
    for (const { table, columns, flag, read, write } of TABLES) {
      for (const row of await transaction.rows<StoredRow>(read, [networkId, requestId])) {
        const place = { networkId, requestId, table, rowId: row.id };
        const rewritten: Readonly<Record<string, unknown>> = await (sealed ? this.texts.seal(place, row) : this.texts.open(place, row, gone));
        await transaction.change(write, [networkId, row.id, ...columns.map((column) => rewritten[column]), ...(flag ? [sealed] : [])]);
      }
    }
    await this.files.rewrite(transaction, requestId, sealed);
    return accepted(null);
  }
}

const gone = (): never => {
  throw new Error('a key was destroyed while its request was unsealed');
};
