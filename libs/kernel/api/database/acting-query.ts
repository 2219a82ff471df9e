import { Query, type Connection, type QueryConfig, type QueryResult, type Submittable } from 'pg';

/** The statements that come before one: the context it runs in, and the opening of the request that it shows. Prepared on each connection. */
export const ENTER = 'phare_enter';
export const OPEN = 'phare_open';
export const PREPARE = `
  PREPARE ${ENTER} (text) AS SELECT set_config('phare.actor', $1, true);
  PREPARE ${OPEN} (uuid, uuid, text, text, text) AS SELECT app.open($1, $2, $3, $4, $5)`;

/** A prepared statement and its values, whose answer nobody waits for. */
export interface Before {
  readonly statement: typeof ENTER | typeof OPEN;
  readonly values: readonly string[];
}

type Callback = (error: Error | undefined, result: QueryResult) => void;

/** The driver's `Query` with the members that its published type leaves out. */
interface DriverQuery extends Submittable {
  submit(connection: Connection): Error | null;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const DriverQuery = Query as unknown as new (config: QueryConfig, callback: Callback) => DriverQuery;

/**
 * A prepared statement sent together with what comes before it: one message and one round trip. Outside a transaction all of it is
 * one implicit transaction, so that the context ends with the statement. Values are bound, never written into a text.
 */
export class ActingQuery extends DriverQuery {
  private unfinished: number;

  constructor(
    private readonly before: readonly Before[],
    config: QueryConfig,
    callback: Callback,
  ) {
    super(config, callback);
    this.unfinished = before.length;
  }

  override submit(connection: Connection): Error | null {
    connection.stream.cork();
    try {
      for (const { statement, values } of this.before) {
        connection.bind({ statement, values: [...values] }, true);
        connection.execute({}, true);
      }
      return super.submit(connection);
    } finally {
      connection.stream.uncork();
    }
  }

  /** The first rows and completions are not the statement's. */
  override handleDataRow(message: unknown): void {
    if (this.unfinished === 0) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.unfinished > 0) this.unfinished -= 1;
    else super.handleCommandComplete(message, connection);
  }
}
