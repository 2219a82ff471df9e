/** A prepared statement: PostgreSQL plans it once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement. The name is unique in the code base; the text never holds a value, only `$n`. */
export const statement = (name: string, text: string): Statement => ({ name, text });
