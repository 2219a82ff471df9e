import { aMemberRequest, received } from '../testing/a-request';
import { EVERYONE } from '../testing/actors';
import { acted, closed, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const A_MINUTE_LATER = '2026-11-20T15:01:01Z';

/** Any world at all is tried in `confidentiality/who-sees-what.spec.ts`; here a life is lived over HTTP. */
describe('a request that ends', () => {
  let app: TestApplication;
  beforeEach(async () => (app = await TestApplication.start()));
  afterEach(() => app.stop());

  const seeing = async ({ id }: Json): Promise<string[]> => {
    const answers = await Promise.all(Object.keys(EVERYONE).map(async (as) => [as, (await app.get(`/requests/${id}`, { as })).status] as const));
    return answers.filter(([, status]) => status === 200).map(([as]) => as);
  };
  const own = async (sealed = false): Promise<Json> => (await app.post('/requests', { as: DIRECTION1, body: aMemberRequest(app, { audience: { sealed, ...(sealed ? { keeperId: app.person(INTAKE) } : {}) } }) })).body;
  const afterAMinute = (): void => app.clock.moveTo(new Date(A_MINUTE_LATER));

  it('by closing is left to its requester and coordination; reopened, it is seen as the day before, never by more', async () => {
    const request = await own();
    const before = await seeing(request);
    expect(before).toEqual([INTAKE, COORDINATION, DIRECTION1]);
    const ended = await closed(app, request);
    afterAMinute();
    expect(await seeing(request)).toEqual([COORDINATION, DIRECTION1]);
    await acted(app, ended, 'reopen', { as: COORDINATION, body: { reason: 'Encore.' } });
    expect(await seeing(request)).toEqual(before);
  });

  it('by withdrawal narrows in the same way', async () => {
    const request = await own();
    await acted(app, request, 'withdraw', { as: DIRECTION1 });
    afterAMinute();
    expect(await seeing(request)).toEqual([COORDINATION, DIRECTION1]);
  });

  it('keeps whoever ended it for a minute, and no one else', async () => {
    const request = await received(app);
    await closed(app, request);
    expect(await seeing(request)).toEqual([INTAKE, COORDINATION]);
    afterAMinute();
    expect(await seeing(request)).toEqual([COORDINATION]);
  });
});
