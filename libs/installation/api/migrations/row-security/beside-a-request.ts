// Shared by migrations from 40 on, and frozen with them: row security of a table whose rows hang on one request (migration `row-security`).

const OWN_NETWORK = `network_id = (SELECT split_part(current_setting('phare.actor'), ' ', 2)::uuid)`;

/** A row of the one request that this transaction has opened, which left its line in the read log, or is writing. */
const ofTheOpened = (table: string): string => `${OWN_NETWORK} AND ${table}.request_id = (SELECT app.opened())`;

/** Only the request that this transaction writes: nothing is hung on another, in sight or not. */
const authored = (table: string): string => `EXISTS (SELECT FROM app.actor() me WHERE me.network_id = ${table}.network_id AND ${table}.request_id = me.authored)`;

/** How a text of a sealed request begins, which nothing that anyone can type does: U+0001. */
const isSealed = (text: string): string => `ascii(${text}) = 1`;

interface BesideARequest {
  readonly table: string;
  /** The columns that may change after the row is written: its texts among them, which are rewritten when the request is sealed or unsealed. */
  readonly changes: readonly string[];
  /** The columns that people's words are in: never plain beside a sealed request. */
  readonly words: readonly string[];
  /** A condition on what is read of the opened request, where not all of it is for whoever opened it. Whoever writes the request reads it all: its texts are theirs to seal. */
  readonly readers?: string;
}

/**
 * Row security and grants of a table that hangs on a request by `request_id`: read once the request is opened, written by whoever writes the request.
 * Its primary key is (network_id, id), its foreign key (network_id, request_id).
 */
export const besideARequest = ({ table, changes, words, readers }: BesideARequest): string => `
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      GRANT SELECT, INSERT ON ${table} TO phare_app;
      CREATE POLICY ${table}_opened ON ${table} FOR SELECT TO phare_app USING (${ofTheOpened(table)}${readers === undefined ? '' : ` AND (${readers} OR ${authored(table)})`});
      CREATE POLICY ${table}_add ON ${table} FOR INSERT TO phare_app WITH CHECK (${authored(table)});
      ${changes.length === 0 ? '' : `GRANT UPDATE (${changes.join(', ')}) ON ${table} TO phare_app;
      CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO phare_app USING (${authored(table)}) WITH CHECK (${authored(table)});`}
      ${words.length === 0 ? '' : `CREATE TRIGGER ${table}_sealed AFTER INSERT OR UPDATE OF ${words.join(', ')} ON ${table} FOR EACH ROW
        WHEN (${words.map((column) => `NOT (${isSealed(`NEW.${column}`)})`).join(' OR ')}) EXECUTE FUNCTION app.refuse_plain_text();`}`;
