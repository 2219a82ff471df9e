import { Injectable } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import { escapeLiteral, type Client, type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { News } from '../live/live-channel';
import { ActingQuery, ENTER, OPEN, type Before } from './acting-query';
import type { ContextSigner, Moment } from './signed-context';
import type { Statement } from './statement';
import { Transaction } from './transaction';

const isRefusal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** The one way to the database (house rule 8): whoever reads or writes says for whom, and the database is told so, signed. */
@Injectable()
export class Database {
  private readonly pool: Pool;
  private announce: (news: News) => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly signer: ContextSigner,
    private readonly moment: () => Moment,
  ) {
    this.pool = (dataSource.driver as PostgresDriver).master as Pool;
  }

  /**
   * Runs `work` in one transaction made for `actor`. BEGIN and the identity travel in one round trip.
   * Committed before it answers; rolled back when `work` throws or answers a refusal.
   * @param authored a new request that the transaction is about to write, see `Transaction.authors`.
   */
  withActor<Answer>(actor: Actor, work: (transaction: Transaction) => Promise<Answer>, authored: string | null = null): Promise<Answer> {
    return this.onConnection(async (connection) => {
      await connection.query(`BEGIN; EXECUTE ${ENTER} (${escapeLiteral(this.signer.sign(actor, this.moment(), authored))})`);
      const transaction = new Transaction(actor, connection, (another) => this.signer.sign(actor, this.moment(), another));
      // A connection that cannot even roll back is dropped: its error was heard by `onConnection`.
      const rollBack = () => connection.query('ROLLBACK').catch(() => undefined);
      let answer: Answer;
      try {
        answer = await work(transaction);
      } catch (error) {
        await rollBack();
        await transaction.ended(false);
        throw error;
      }
      const committed = !isRefusal(answer);
      await connection.query(committed ? 'COMMIT' : 'ROLLBACK').catch((error: unknown) => rollBack().then(() => Promise.reject(error)));
      await transaction.ended(committed);
      if (committed) transaction.news.forEach(this.announce);
      return answer;
    });
  }

  /** How what transactions announce is told to other processes; told to nobody before. */
  announceBy(announce: (news: News) => void): void {
    this.announce = announce;
  }

  /** One prepared statement, in one round trip with its context. The statement itself filters for the actor. */
  read<Row extends QueryResultRow>(actor: Actor, statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return this.run(actor, [], statement, values);
  }

  /** As `read`, of one request that is opened first: recorded, and only then shown (`app.open`, migration `row-security`). */
  open<Row extends QueryResultRow>(actor: Actor, opening: readonly string[], statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.run(actor, [{ statement: OPEN, values: opening }], statement, values);
  }

  private run<Row extends QueryResultRow>(actor: Actor, opening: readonly Before[], statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const before: readonly Before[] = [{ statement: ENTER, values: [this.signer.sign(actor, this.moment())] }, ...opening];
    return this.onConnection(async (connection) => {
      const config = { ...statement, values: [actor.networkId, ...values] };
      const result = await new Promise<QueryResult>((resolve, reject) => {
        connection.query(new ActingQuery(before, config, (error, answer) => (error ? reject(error) : resolve(answer))));
      });
      return result.rows as Row[];
    });
  }

  /** Whether the database answers at all: for the readiness probe. */
  async answers(): Promise<boolean> {
    return this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  /** Closes every connection. */
  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  private async onConnection<Answer>(work: (connection: PoolClient) => Promise<Answer>): Promise<Answer> {
    const connection = await this.pool.connect();
    let broken: Error | undefined;
    // A connection that dies in the middle fails the statement that waits on it; unheard, its own event would end the process.
    const onError = (error: Error): void => void (broken = error);
    connection.on('error', onError);
    try {
      return await work(connection);
    } finally {
      connection.off('error', onError);
      connection.release(broken);
    }
  }
}

/** The same database as the role of credentials reaches it: accounts, sessions, factors, limits; no request (`phare_auth`). */
export class IdentityDatabase extends Database {}

/** The same database as background work reaches it: what is owed, and nothing that anyone wrote (`phare_worker`). */
export class WorkerDatabase extends Database {}

/** Every way to the database that a process has, one per duty. */
export interface Databases {
  readonly application: Database;
  readonly identity: IdentityDatabase;
  readonly worker: WorkerDatabase;
  /** A connection for live news alone, as the application's role: `LiveChannel` opens and keeps it. */
  readonly live: () => Client;
  /** As the role that reads the trail and nothing else (`phare_audit`): opened by whoever verifies it, and theirs to close. */
  readonly audit: () => Promise<Database>;
}

export const closeDatabases = async ({ application, identity, worker }: Databases): Promise<void> => void (await Promise.all([application.close(), identity.close(), worker.close()]));
