import { escapeLiteral, type ClientBase } from 'pg';

/**
 * How a statement ended: so many rows; refused for want of a grant; refused by row security; raised because nobody said for whom it is;
 * or refused for another reason, told.
 */
export type Outcome = number | 'denied' | 'row security' | 'nobody' | `error: ${string}`;

const code = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');
const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const refusal = (error: unknown): Outcome => {
  if (code(error) === '42501') return message(error).includes('row-level security') ? 'row security' : 'denied';
  // A context that is missing, or empty as a transaction leaves it behind.
  if (code(error) === '28000' || /phare\.actor|invalid input syntax for type uuid: ""/.test(message(error))) return 'nobody';
  return `error: ${code(error)} ${message(error)}`;
};

export interface Attempt {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Runs a statement in a transaction that is rolled back, in a context or in none. */
export async function attempt(connection: ClientBase, context: string | null, { text, values = [] }: Attempt): Promise<Outcome> {
  await connection.query(`BEGIN${context === null ? '' : `; SELECT set_config('phare.actor', ${escapeLiteral(context)}, true)`}`);
  try {
    return (await connection.query(text, [...values])).rowCount ?? 0;
  } catch (error) {
    return refusal(error);
  } finally {
    await connection.query('ROLLBACK');
  }
}
