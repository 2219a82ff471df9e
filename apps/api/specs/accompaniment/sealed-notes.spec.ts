import { openingOf } from '@phare/confidentiality/api';
import { Database, statement } from '@phare/kernel/api';
import type { Role } from '@phare/kernel/domain';
import { acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { aMemberRequest } from '../testing/a-request';
import { actorOf } from '../testing/actors';
import { anEntry, RESOURCE1, takenOn } from '../testing/an-accompaniment';
import { TestApplication, type Json } from '../testing/test-application';

const ALL = statement('spec-journal', 'SELECT visibility FROM intervention WHERE network_id = $1 AND request_id = $2 ORDER BY id');

/** What the database itself gives of a journal, whatever the statement asks for: the net under the filter. */
describe('row security of what is under seal', () => {
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start()));
  afterAll(() => app.stop());

  /** Filed by direction 1, with an entry of each kind by the first resource person. */
  const filed = async (audience: Json): Promise<Json> => {
    let request = await takenOn(app, (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience }) })).body);
    for (const visibility of ['shared', 'internal', 'sealed']) request = await acted(app, request, 'interventions', { as: RESOURCE1, body: anEntry({ visibility }) });
    return request;
  };
  const readBy = async ({ id }: Json, email: string, roles: readonly Role[] = []): Promise<readonly string[]> => {
    const actor = actorOf(app, email, roles);
    const rows = await app.application.get(Database).open<{ visibility: string }>(actor, openingOf(actor, id, 'file', 'whole'), ALL, [id]);
    return rows.map(({ visibility }) => visibility);
  };

  it('of an ordinary request: its author alone', async () => {
    const request = await filed({ sealed: false });
    expect(await readBy(request, RESOURCE1, ['resource'])).toEqual(['shared', 'internal', 'sealed']);
    for (const [email, roles] of [[COORDINATION, ['coordination']], [INTAKE, ['intake']], [DIRECTION1, []]] as const) expect([email, await readBy(request, email, roles)]).toEqual([email, ['shared', 'internal']]);
  });

  it('of a sealed request: its author and the keeper; coordination opens nothing of it', async () => {
    const request = await filed({ sealed: true, keeperId: app.person(INTAKE) });
    expect([await readBy(request, RESOURCE1, ['resource']), await readBy(request, INTAKE, ['intake'])]).toEqual([['shared', 'internal', 'sealed'], ['shared', 'internal', 'sealed']]);
    expect([await readBy(request, DIRECTION1), await readBy(request, COORDINATION, ['coordination'])]).toEqual([['shared', 'internal'], []]);
  });

  it('of no request to whoever has not opened it', async () => {
    const { id } = await filed({ sealed: false });
    expect(await app.application.get(Database).read(actorOf(app, RESOURCE1, ['resource']), ALL, [id])).toEqual([]);
  });
});
