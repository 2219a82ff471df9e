import { Query, type Connection, type QueryConfig, type QueryResult, type Submittable } from 'pg';

/** The statement that gives a transaction its context. Prepared on each connection as it opens. */
export const ENTER = 'phare_enter';
export const PREPARE_ENTER = `PREPARE ${ENTER} (text) AS SELECT set_config('phare.actor', $1, true)`;

type Callback = (error: Error | undefined, result: QueryResult) => void;

/** The driver's `Query` with the members that its published type leaves out. */
interface DriverQuery extends Submittable {
  submit(connection: Connection): Error | null;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}
const DriverQuery = Query as unknown as new (config: QueryConfig, callback: Callback) => DriverQuery;

/**
 * A prepared statement sent together with the context it runs in: one message and one round trip. Outside a transaction both are
 * one implicit transaction, so that the context ends with the statement. Values are bound, never written into a text.
 */
export class ActingQuery extends DriverQuery {
  private entering = true;

  constructor(
    private readonly context: string,
    config: QueryConfig,
    callback: Callback,
  ) {
    super(config, callback);
  }

  override submit(connection: Connection): Error | null {
    connection.stream.cork();
    try {
      connection.bind({ statement: ENTER, values: [this.context] }, true);
      connection.execute({}, true);
      return super.submit(connection);
    } finally {
      connection.stream.uncork();
    }
  }

  /** The first row and the first completion are those of the context. */
  override handleDataRow(message: unknown): void {
    if (!this.entering) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.entering) this.entering = false;
    else super.handleCommandComplete(message, connection);
  }
}
