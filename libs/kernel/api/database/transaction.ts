import type { Actor } from '@phare/kernel/domain';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { News } from '../live/live-channel';
import { statement as named, type Statement } from './statement';

const AUTHOR = named('author', `SELECT set_config('phare.actor', $1, true)`);

/** The mails of an action that can still be undone wait until it no longer can. */
export interface HeldMail {
  /** The request that was acted on. */
  readonly requestId: string;
  readonly until: Date;
}

/** One open transaction, made for one actor. Repositories get it; nothing else reaches the database. */
export class Transaction {
  private readonly endings: ((committed: boolean) => Promise<unknown>)[] = [];
  private readonly told: News[] = [];
  private held: HeldMail | null = null;

  constructor(
    readonly actor: Actor,
    private readonly connection: PoolClient,
    private readonly contextOfAuthor: (authored: string) => string,
  ) {}

  /** How long the mails queued in this transaction wait; `null` where they leave at once. */
  get heldMail(): HeldMail | null {
    return this.held;
  }

  /** What other processes are told once it has committed, see `LiveChannel`. */
  get news(): readonly News[] {
    return this.told;
  }

  /** Tells every process, once this has committed, that something happened. */
  announce(news: News): void {
    this.told.push(news);
  }

  /** From here on, mails queued in this transaction wait: it carries out an action that can be undone. */
  holdMail(held: HeldMail): void {
    this.held = held;
  }

  /** Runs a prepared statement and answers its rows. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.run<Row>(statement, values)).rows;
  }

  /** The first row, or `undefined` when there is none. */
  async first<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(statement, values))[0];
  }

  /** Runs a statement that changes rows and answers how many it changed. */
  async change(statement: Statement, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(statement, values)).rowCount ?? 0;
  }

  /**
   * From here on the actor may read again the request they have written, or are about to: an action answers the whole request,
   * also when it ends its author's own sight of it (api.md). Called once the right to write it has been established.
   */
  async authors(requestId: string): Promise<void> {
    await this.rows(AUTHOR, [this.contextOfAuthor(requestId)]);
  }

  /**
   * What is to be done outside the database once it is known how the transaction ended: taking away a file that it replaced, or that it will not name.
   * Where nobody knows, because the connection was lost while it committed, nothing is done.
   */
  whenEnded(work: (committed: boolean) => Promise<unknown>): void {
    this.endings.push(work);
  }

  /** Called by whoever has ended it. What fails here changes nothing of how it ended: a file too many is swept later. */
  async ended(committed: boolean): Promise<void> {
    await Promise.allSettled(this.endings.map((work) => work(committed)));
  }

  private run<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.connection.query<Row>({ ...statement, values: [...values] });
  }
}
