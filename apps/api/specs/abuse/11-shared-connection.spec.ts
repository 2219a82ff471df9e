import { contextKey, urlOf } from '@phare/installation/api';
import { connect, ContextSigner, Database, statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import fc from 'fast-check';
import { aMemberRequest, received } from '../testing/a-request';
import { actorOf, momentOf } from '../testing/actors';
import { DIRECTION1 } from '../testing/acting';
import { TestApplication } from '../testing/test-application';
import { seedToTry } from '../testing/worlds/how-many';

const INTERLEAVED = 5_000;
/** How many wait for the one connection at a time. */
const AT_ONCE = 20;

const SEEN = statement('spec-seen', 'SELECT id FROM support_request WHERE network_id = $1');
const BESIDE = statement('spec-beside', 'SELECT request_id AS id FROM timeline_entry WHERE network_id = $1');
const BACKEND = statement('spec-backend', 'SELECT pg_backend_pid() AS pid, $1::uuid');
const BROKEN = statement('spec-broken', 'SELECT 1 / (length($1::text) - length($1::text))');
const LATE = statement('spec-late', `SELECT set_config('statement_timeout', '1', true)`);
const ENDLESS = statement('spec-endless', 'SELECT count(*) FROM generate_series(1, 100000000)');

type Kind = 'read' | 'open' | 'transaction' | 'author' | 'refuse' | 'throw' | 'error' | 'caught' | 'timeout';
const KINDS = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom<Kind>('read', 'open', 'transaction') },
  { weight: 30, arbitrary: fc.constantFrom<Kind>('author', 'refuse', 'throw', 'error', 'caught') },
  { weight: 1, arbitrary: fc.constant<Kind>('timeout') },
);

describe('one connection that two people share', () => {
  const seed = seedToTry();
  let app: TestApplication;
  let database: Database;
  let own: Readonly<Record<string, string>>;
  beforeAll(async () => {
    app = await TestApplication.start();
    const mine = (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body.id;
    const theirs = (await app.post('/requests', { as: 'direction2@exemple.test', body: aMemberRequest(app, { organisationId: app.organisation('organisation-2') }) })).body.id;
    own = { [app.person(DIRECTION1)]: mine, [app.person('direction2@exemple.test')]: theirs };
    await received(app);
    database = new Database(await connect(urlOf(app.adminUrl, 'application'), 1), new ContextSigner(contextKey(app.adminUrl)), () => momentOf(app));
  });
  afterAll(async () => {
    await database.close();
    await app.stop();
  });

  const mineOf = (actor: Actor): string => (actor.kind === 'person' ? (own[actor.personId] ?? '') : '');
  type Ids = readonly { id: string }[];

  /** What someone saw while their work went well, aborted, failed or took too long. */
  const run: Readonly<Record<Kind, (actor: Actor) => Promise<Ids>>> = {
    read: (actor) => database.read(actor, SEEN),
    open: (actor) => database.open(actor, [mineOf(actor), crypto.randomUUID(), 'x', 'file', 'whole'], BESIDE, []),
    transaction: (actor) => inTransaction(actor, async () => null),
    author: (actor) => inTransaction(actor, (transaction) => transaction.authors(mineOf(actor))),
    refuse: (actor) => inTransaction(actor, async () => ({ ok: false })),
    throw: (actor) => inTransaction(actor, () => Promise.reject(new Error('aborted'))),
    error: (actor) => inTransaction(actor, (transaction) => transaction.rows(BROKEN, ['x'])),
    caught: (actor) => inTransaction(actor, (transaction) => transaction.rows(BROKEN, ['x']).catch(() => null)),
    timeout: (actor) => inTransaction(actor, (transaction) => transaction.rows(LATE).then(() => transaction.rows(ENDLESS))),
  };

  async function inTransaction(actor: Actor, then: (transaction: Transaction) => Promise<unknown>): Promise<Ids> {
    let seen: Ids = [];
    await database
      .withActor(actor, async (transaction) => {
        seen = [...(await transaction.rows<{ id: string }>(SEEN, [actor.networkId])), ...(await transaction.rows<{ id: string }>(BESIDE, [actor.networkId]))];
        return then(transaction);
      })
      .catch(() => undefined);
    return seen;
  }

  it(`shows neither a row of the other, through ${INTERLEAVED} interleavings of success, abort, error and timeout`, async () => {
    const people = [actorOf(app, DIRECTION1), actorOf(app, 'direction2@exemple.test')] as const;
    const steps = fc.sample(fc.record({ who: fc.nat(1), kind: KINDS }), { numRuns: INTERLEAVED, seed });
    const foreign: string[] = [];
    let seen = 0;
    for (let first = 0; first < steps.length; first += AT_ONCE) {
      const answers = await Promise.all(steps.slice(first, first + AT_ONCE).map(async ({ who, kind }) => ({ who, kind, ids: await run[kind](people[who] ?? people[0]) })));
      for (const { who, kind, ids } of answers) {
        seen += ids.length;
        if (ids.some(({ id }) => id !== mineOf(people[who] ?? people[0]))) foreign.push(`seed ${seed}: ${kind} of ${who}`);
      }
    }
    expect(foreign).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(INTERLEAVED);
  });

  it('is the only one there is', async () => {
    const actor = actorOf(app, DIRECTION1);
    const backends = await Promise.all(Array.from({ length: AT_ONCE }, () => database.read<{ pid: number }>(actor, BACKEND)));
    expect(new Set(backends.map(([row]) => row?.pid)).size).toBe(1);
  });
});
