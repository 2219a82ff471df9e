import type { ClientBase, QueryResult } from 'pg';

export type Rows = readonly Record<string, unknown>[];

/** Statements sent in one message, and the rows of those that were asked to be remembered. */
export class Script {
  private readonly statements: string[] = [];
  private results: readonly QueryResult<Record<string, unknown>>[] = [];

  do(statement: string): this {
    this.statements.push(statement);
    return this;
  }

  /** @returns the rows, once it ran. */
  ask(statement: string): () => Rows {
    const place = this.statements.push(statement) - 1;
    return () => this.results[place]?.rows ?? [];
  }

  async run(connection: ClientBase): Promise<void> {
    this.results = (await connection.query(this.statements.join(';\n'))) as unknown as QueryResult<Record<string, unknown>>[];
  }
}
