import { ASKING, ONE_IN_SIGHT, ONE_WHOLE_IN_SIGHT, SIGHT, WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { LISTS } from '@phare/requests/api';
import { escapeLiteral, type ClientBase } from 'pg';
import { WORD } from './put-worlds';
import { Script, type Rows } from './script';

/** Tables of what was written beside a request. */
export const BESIDE = ['timeline_entry', 'follow_up', 'referral', 'referral_target', 'excluded_person', 'request_audience', 'assignment'] as const;
export type Counts = Readonly<Record<(typeof BESIDE)[number], number>>;

const MOST = 101;

/** The product's own conditions and its list of everything, prepared once per connection of the administrator. */
export const PREPARE_LOOKS = `
  PREPARE look_list AS ${LISTS.all({ asked: new Set(), most: MOST }).text};
  PREPARE look_one (uuid) AS ${ASKING} SELECT r.id, ${SIGHT} AS sight FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND ${ONE_IN_SIGHT};
  PREPARE look_whole (uuid) AS ${ASKING} SELECT r.id, 'whole' AS sight FROM support_request r WHERE r.network_id = $1 AND ${WHOLE_IN_SIGHT};
  PREPARE look_one_whole (uuid) AS ${ASKING} SELECT r.id, 'whole' AS sight FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND ${ONE_WHOLE_IN_SIGHT}`;

/** How much of each request is shown, by its id. */
export type Level = Readonly<Record<string, string>>;

/** What a request showed before it was opened and after, whether it let in, and how many lines that left. */
export interface Opened {
  readonly before: Counts;
  readonly letIn: boolean;
  readonly after: Counts;
  readonly lines: number;
}

export interface LookedRequest {
  readonly file: Opened;
  readonly proposal: Opened;
  /** Ids that a search for its number finds. */
  readonly byNumber: readonly string[];
}

/** Everything that someone sees of their world, by each of the ways there are. */
export interface Looked {
  readonly rowSecurity: readonly string[];
  readonly filter: Readonly<Record<'list' | 'one' | 'whole' | 'oneWhole', Level>>;
  readonly product: Level;
  readonly byWord: readonly string[];
  readonly byOrganisation: readonly string[];
  readonly requests: readonly LookedRequest[];
}

export interface Asked {
  readonly context: string;
  readonly networkId: string;
  readonly requests: readonly { readonly id: string; readonly number: string; readonly referralId: string }[];
}

const levels = (rows: Rows): Level => Object.fromEntries(rows.map(({ id, sight }) => [String(id), String(sight)]));
const ids = (rows: Rows): string[] => rows.map(({ id }) => String(id)).sort();

/** Looks at a world in one message, in a transaction that is rolled back. */
export async function look(administrator: ClientBase, asked: Asked): Promise<Looked> {
  const script = new Script().do('BEGIN').do(`SELECT set_config('phare.actor', ${escapeLiteral(asked.context)}, true)`);
  const network = escapeLiteral(asked.networkId);
  const list = `EXECUTE look_list (${network}, NULL, NULL, NULL, NULL, NULL, NULL)`;
  // A superuser passes by row security: here the first filter is alone.
  const filter = { list: script.ask(list), one: script.ask(`EXECUTE look_one (${network})`), whole: script.ask(`EXECUTE look_whole (${network})`), oneWhole: script.ask(`EXECUTE look_one_whole (${network})`) };
  script.do('SET LOCAL ROLE phare_app');
  const rowSecurity = script.ask('SELECT id FROM support_request');
  const product = script.ask(list);
  const byWord = script.ask(search(WORD, ''));
  const byOrganisation = script.ask(search('rien', `${WORD} organisation`));
  const requests = asked.requests.map((request) => ({ file: opening(script, request, 'whole'), proposal: opening(script, request, 'proposal'), byNumber: script.ask(search(request.number, '')) }));
  await script.do('ROLLBACK').run(administrator);
  return {
    rowSecurity: ids(rowSecurity()),
    filter: { list: levels(filter.list()), one: levels(filter.one()), whole: levels(filter.whole()), oneWhole: levels(filter.oneWhole()) },
    product: levels(product()),
    byWord: ids(byWord()),
    byOrganisation: ids(byOrganisation()),
    requests: requests.map(({ file, proposal, byNumber }) => ({ file: file(), proposal: proposal(), byNumber: ids(byNumber()) })),
  };
}

const search = (text: string, folded: string): string => `SELECT f AS id FROM app.found(${escapeLiteral(text)}, ${escapeLiteral(folded)}, ${MOST}) f`;

/** Opens a request, and takes it back; the lines are counted by the administrator. */
function opening(script: Script, { id, referralId }: Asked['requests'][number], atLeast: 'whole' | 'proposal'): () => Opened {
  const where = (table: string): string => (table === 'referral_target' ? `referral_id = ${escapeLiteral(referralId)}` : `request_id = ${escapeLiteral(id)}`);
  const counts = `SELECT ${BESIDE.map((table) => `(SELECT count(*)::int FROM ${table} WHERE ${where(table)}) AS ${table}`).join(', ')}`;
  script.do('SAVEPOINT opening');
  const before = script.ask(counts);
  const letIn = script.ask(`SELECT app.open(${escapeLiteral(id)}, gen_random_uuid(), 'Quelqu’un', 'file', '${atLeast}') AS open`);
  const after = script.ask(counts);
  script.do('SET LOCAL ROLE NONE');
  const lines = script.ask(`SELECT FROM access_record WHERE request_id = ${escapeLiteral(id)}`);
  script.do('ROLLBACK TO opening');
  return () => ({ before: before()[0] as unknown as Counts, letIn: letIn()[0]?.['open'] === true, after: after()[0] as unknown as Counts, lines: lines().length });
}
