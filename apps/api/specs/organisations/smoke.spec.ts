import { testApplication } from './harness';
it('works', async () => {
  const t = await testApplication();
  const s = await t.application.inject({ method: 'POST', url: '/api/session', headers: { 'x-requested-with': 'phare' }, payload: { email: 'intake@exemple.test', password: 'phare-demo-2026' } });
  expect(s.statusCode).toBe(200);
  const cookie = String(s.headers['set-cookie']).split(';')[0];
  const list = await t.application.inject({ url: '/api/organisations?limit=3', headers: { cookie } });
  console.log(list.statusCode, list.body);
  await t.close();
});
