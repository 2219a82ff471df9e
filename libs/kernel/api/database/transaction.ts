import type { Actor } from '@phare/kernel/domain';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Statement } from './statement';

/** One open transaction, made for one actor. Repositories get it; nothing else reaches the database. */
export class Transaction {
  constructor(
    readonly actor: Actor,
    private readonly connection: PoolClient,
  ) {}

  /** Runs a prepared statement and answers its rows. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.connection.query<Row>({ ...statement, values: [...values] });
    return result.rows;
  }

  /** The first row, or `undefined` when there is none. */
  async first<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(statement, values))[0];
  }

  /** Runs a statement that changes rows and answers how many it changed. */
  async change(statement: Statement, values: readonly unknown[] = []): Promise<number> {
    const result = await this.connection.query({ ...statement, values: [...values] });
    return result.rowCount ?? 0;
  }
}
