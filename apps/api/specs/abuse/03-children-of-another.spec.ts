import { received } from '../testing/a-request';
import { actorOf, momentOf } from '../testing/actors';
import { refusalOf } from '../testing/acting';
import { Rows, idOf } from '../testing/database/a-row';
import { attempt } from '../testing/database/attempt';
import { RoleSessions } from '../testing/database/role-sessions';
import { tableFacts, type TableFacts } from '../testing/database/table-facts';
import { insertOf } from '../testing/database/two-networks';
import { TestApplication } from '../testing/test-application';

const DIRECTION2 = 'direction2@exemple.test';

/** What hangs on a request by something else than its id. */
const HANGS_OTHERWISE = ['referral_target'];

describe('a row hung on a request that its author does not see', () => {
  let app: TestApplication;
  let sessions: RoleSessions;
  let tables: readonly TableFacts[];
  let theirs: string;
  let mine: string;
  beforeAll(async () => {
    app = await TestApplication.start();
    sessions = new RoleSessions(app.adminUrl);
    tables = await tableFacts(await sessions.as('administrator'));
    ({ id: theirs } = await received(app));
    ({ id: mine } = await received(app, { organisationId: app.organisation('organisation-2') }));
  });
  afterAll(async () => {
    await sessions.close();
    await app.stop();
  });

  const beside = (): string[] => tables.filter(({ name, columns }) => columns.some(({ refersTo }) => refersTo?.table === 'support_request') || HANGS_OTHERWISE.includes(name)).filter(({ name }) => name !== 'support_request').map(({ name }) => name);

  it('is tried on every table that hangs on a request', () => expect(beside()).toEqual(expect.arrayContaining(['timeline_entry', 'follow_up', 'referral', 'referral_target', 'excluded_person', 'request_audience', 'assignment', 'access_grant'])));

  it.each([
    ['a member, who writes their own', DIRECTION2, [], true],
    ['a member, who writes nothing', DIRECTION2, [], false],
    ['coordination, who sees it but writes another', 'coordination@exemple.test', ['coordination'], true],
  ] as const)('is refused to %s, table by table', async (_, email, roles, writes) => {
    const connection = await sessions.as('phare_app');
    const context = sessions.signer.sign(actorOf(app, email, roles), momentOf(app), writes ? mine : null);
    const rows = new Rows(tables);
    // Coordination links the two sides of a conflict that it sees, and writes neither.
    for (const table of beside().filter((name) => name !== 'linked_sides' || roles.length === 0)) {
      const made = { ...rows.of(table, { network: 'x', n: 0 }), network_id: app.installed.installation.network.id };
      const child = table === 'referral_target' ? { ...made, referral_id: idOf('x') } : table === 'linked_sides' ? { ...made, one_id: theirs, other_id: theirs } : { ...made, request_id: theirs };
      const own = 'person_id' in child && child.person_id !== null ? { ...child, person_id: app.person(email) } : child;
      expect([table, await attempt(connection, context, insertOf(table, own))]).toEqual([table, expect.stringMatching(/^(row security|denied)$/)]);
    }
  });

  it('is refused over HTTP as if the request were not there, and nothing is written', async () => {
    const before = await app.sql('SELECT (SELECT count(*) FROM follow_up) AS follow_ups, (SELECT count(*) FROM timeline_entry) AS entries');
    expect(refusalOf(await app.post(`/requests/${theirs}/withdraw`, { as: DIRECTION2, body: {}, ifMatch: 1 }))).toBe('404 not_found');
    expect(refusalOf(await app.post(`/requests/${theirs}/follow-ups`, { as: 'resource1@exemple.test', body: { contactedAt: app.clock.now().toISOString(), mode: 'phone', summary: 'x' }, ifMatch: 1 }))).toBe('404 not_found');
    expect(await app.sql('SELECT (SELECT count(*) FROM follow_up) AS follow_ups, (SELECT count(*) FROM timeline_entry) AS entries')).toEqual(before);
  });

  it('tells nothing by how a foreign id is refused: someone real and no one answer alike', async () => {
    const naming = (personId: string) => app.post('/requests', { as: DIRECTION2, body: { organisationId: personId, channel: 'web', requester: { function: 'direction' }, subject: 'x', description: 'x', offerItems: ['vie-democratique.preparation-aga'], situation: { affectsFunctioning: true, kinds: ['board_crisis'] } } });
    const [another, nobody] = [await naming(app.organisation('organisation-1')), await naming('01a1fada-8609-7e8a-b1d1-0b2020f9de25')];
    expect(another.status).toBe(nobody.status);
    expect(another.body).toEqual(nobody.body);
  });
});
