import { ContextSigner } from '@phare/kernel/api';
import { escapeLiteral } from 'pg';
import { aMemberRequest, received } from '../testing/a-request';
import { actorOf, momentOf } from '../testing/actors';
import { COORDINATION, DIRECTION1 } from '../testing/acting';
import { TestApplication } from '../testing/test-application';

describe('an identity that an injection sets', () => {
  let app: TestApplication;
  let own: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    await received(app, { organisationId: app.organisation('organisation-2') });
    ({ id: own } = (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app) })).body);
  });
  afterAll(() => app.stop());

  const forged = () => new ContextSigner(Buffer.alloc(32, 1)).sign(actorOf(app, COORDINATION, ['coordination']), momentOf(app));
  let count = 0;
  const read = (condition: string) => app.installed.databases.application.read<{ id: string }>(actorOf(app, DIRECTION1), { name: `spec-injected-${(count += 1)}`, text: `SELECT id FROM support_request r WHERE r.network_id = $1 AND (false OR ${condition})` });
  /** Only what is the caller's own, or nothing at all. */
  const gains = async (condition: string): Promise<readonly string[]> => (await read(condition).catch(() => [])).map(({ id }) => id).filter((id) => id !== own);

  it('would find what it looks for, were it let', async () => {
    expect((await read('true')).map(({ id }) => id)).toEqual([own]);
    expect(await app.sql('SELECT id FROM support_request')).toHaveLength(2);
  });

  const set = (name: string, value: string): string => `set_config('${name}', ${escapeLiteral(value)}, true) IS NOT NULL`;

  it.each<[string, () => string]>([
    ['forged', () => set('phare.actor', forged())],
    ['forged for the session', () => set('phare.actor', forged()).replace('true)', 'false)')],
    ['the caller’s own, with a role more', () => `set_config('phare.actor', replace(current_setting('phare.actor'), ' - ', ' coordination '), true) IS NOT NULL`],
    ['the caller’s own, as the product', () => `set_config('phare.actor', replace(current_setting('phare.actor'), 'person', 'system'), true) IS NOT NULL`],
    ['empty', () => set('phare.actor', '')],
    ['a standing', () => set('phare.standing', `${'0'.repeat(64)}(,,t,t,,,{},{},{},{},{},{})`)],
    ['an opening', () => set('phare.opened', `${'0'.repeat(64)}${own}`)],
    ['another role', () => set('role', 'phare_owner')],
    ['another session', () => set('session_authorization', 'phare_owner')],
    ['row security off', () => set('row_security', 'off')],
    ['no trigger', () => set('session_replication_role', 'replica')],
    ['another search path', () => set('search_path', 'pg_temp, public')],
  ])('gains no row: %s', async (_, condition) => {
    for (const injected of [condition(), `EXISTS (SELECT FROM (SELECT ${condition()}) x, support_request)`, `${condition()} AND EXISTS (SELECT FROM timeline_entry)`]) expect(await gains(injected)).toEqual([]);
  });

  it('is loud: what comes after it in the same transaction raises', async () => {
    const { application } = app.installed.databases;
    const after = application.withActor(actorOf(app, DIRECTION1), async (transaction) => {
      await transaction.rows({ name: 'spec-inject', text: 'SELECT set_config($1, $2, true)' }, ['phare.actor', forged()]);
      return transaction.rows({ name: 'spec-after', text: 'SELECT id FROM support_request' });
    });
    await expect(after).rejects.toThrow('no one is known to ask');
  });

  it('does not outlive its transaction, not even when it was set for the session', async () => {
    const { application } = app.installed.databases;
    for (let connection = 0; connection < 10; connection += 1) await gains(set('phare.actor', forged()).replace('true)', 'false)'));
    const seen = await Promise.all(Array.from({ length: 20 }, () => application.read<{ id: string }>(actorOf(app, DIRECTION1), { name: 'spec-later', text: 'SELECT id FROM support_request WHERE network_id = $1' })));
    expect(seen).toEqual(seen.map(() => [{ id: own }]));
  });
});
