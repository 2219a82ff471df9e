import { Injectable } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import { escapeLiteral, type Pool, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Statement } from './statement';
import { Transaction } from './transaction';

/** What the database is told of the actor, at the head of every transaction. Row-level security reads it there. */
const identityOf = (actor: Actor): string =>
  JSON.stringify({
    kind: actor.kind,
    network: actor.networkId,
    ...(actor.kind === 'person' ? { person: actor.personId, roles: actor.roles } : {}),
  });

const isRefusal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** The one way to the database (house rule 8): whoever reads or writes says for whom. */
@Injectable()
export class Database {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  /**
   * Runs `work` in one transaction made for `actor`. BEGIN and the identity travel in one round trip.
   * Committed before it answers; rolled back when `work` throws or answers a refusal.
   */
  async withActor<Answer>(actor: Actor, work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    // A connection that dies in the middle fails the statement that waits on it; unheard, its own event would end the process.
    const onError = (error: Error): void => void (broken = error);
    connection.on('error', onError);
    try {
      await connection.query(`BEGIN; SELECT set_config('phare.actor', ${escapeLiteral(identityOf(actor))}, true)`);
      const answer = await work(new Transaction(actor, connection));
      await connection.query(isRefusal(answer) ? 'ROLLBACK' : 'COMMIT');
      return answer;
    } catch (error) {
      await connection.query('ROLLBACK').catch(onError);
      throw error;
    } finally {
      connection.off('error', onError);
      connection.release(broken);
    }
  }

  /** One prepared statement that reads, in one round trip. The statement itself filters for the actor. */
  async read<Row extends QueryResultRow>(actor: Actor, statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...statement, values: [actor.networkId, ...values] });
    return result.rows;
  }

  /** Whether the database answers at all: for the readiness probe. */
  async answers(): Promise<boolean> {
    return this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
