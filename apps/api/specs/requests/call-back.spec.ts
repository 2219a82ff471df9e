import { MailServer } from '../correspondence/mail-server';
import { DIRECTION1, INTAKE, refusalOf } from '../testing/acting';
import { TestApplication, type Json } from '../testing/test-application';

const CALL = { organisationName: 'Maison des jeunes', name: 'Aurèle Dufresne', phone: '418 555-0177', when: 'après 17 h', leaveMessage: false };

describe('« Appelez-moi plutôt »', () => {
  const mail = new MailServer();
  let app: TestApplication;
  beforeAll(async () => (app = await TestApplication.start({ smtpUrl: await mail.start() })));
  afterEach(() => app.sql('DELETE FROM rate_counter'));
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  const ask = (body: object, as?: string, headers = {}) => app.post('/requests/call-backs', { body, headers, ...(as === undefined ? {} : { as }) });
  const seen = async (number: string): Promise<Json> => {
    const { items } = (await app.get(`/requests?view=queue&q=${number}`, { as: INTAKE })).body;
    return (await app.get(`/requests/${items[0].id}`, { as: INTAKE })).body;
  };

  it('is a request that the team sees as a call to return: its thirty days run, its subject says nothing', async () => {
    const asked = await ask(CALL);
    expect([asked.status, Object.keys(asked.body).sort(), asked.body.followUp.dueOn]).toEqual([201, ['eligibility', 'followUp', 'number', 'receivedAt'], '2026-12-20']);
    const request = await seen(asked.body.number);
    expect(request).toMatchObject({ status: 'received', channel: 'web', subject: 'Appel à retourner', requester: { name: 'Aurèle Dufresne', phone: '418 555-0177', email: null }, followUp: { state: 'running' }, eligibility: { outcome: 'to_verify' } });
    expect(request.description).toBe('Rappeler au 418 555-0177.\n\nQuand\u00a0: après 17 h\n\nNe pas laisser de message.');
    await app.deliverMail();
    expect(mail.messages).toEqual([]);
  });

  it('is written in the language of whoever asks', async () => {
    const { number } = (await ask({ ...CALL, phone: '418 555-0178', leaveMessage: true, when: undefined }, undefined, { 'accept-language': 'en-CA' })).body;
    expect(await seen(number)).toMatchObject({ subject: 'Call to return', description: 'Call back at 418 555-0178.\n\nA message may be left.' });
  });

  it('sent twice under one key is one request', async () => {
    const [one, again] = [await ask(CALL, undefined, { 'idempotency-key': 'appel-1' }), await ask(CALL, undefined, { 'idempotency-key': 'appel-1' })];
    expect(again.body.number).toBe(one.body.number);
    expect(refusalOf(await ask({ ...CALL, when: 'le soir' }, undefined, { 'idempotency-key': 'appel-1' }))).toBe('409 idempotency_key_reused');
  });

  it('from a member, is for one of their organisations, and theirs to follow', async () => {
    const { organisationName: _, ...call } = CALL;
    const asked = await ask({ ...call, organisationId: app.organisation('organisation-1'), function: 'direction' }, DIRECTION1);
    const { items } = (await app.get('/requests?view=mine', { as: DIRECTION1 })).body;
    expect([asked.status, items.map(({ number }: Json) => number)]).toEqual([201, expect.arrayContaining([asked.body.number])]);
    expect(refusalOf(await ask({ ...call, organisationId: app.organisation('organisation-2'), function: 'direction' }, DIRECTION1))).toBe('422 rule_broken');
  });

  it('needs a number, a name and an organisation; the public form goes on needing an address', async () => {
    for (const missing of ['phone', 'name', 'leaveMessage'] as const) expect((await ask({ ...CALL, [missing]: undefined })).status).toBe(400);
    expect(refusalOf(await ask({ ...CALL, organisationName: undefined }))).toBe('422 rule_broken');
    const form = { organisationName: 'Maison des jeunes', channel: 'web', requester: { name: 'Aurèle', phone: '418 555-0177', function: 'other' }, subject: 'x', description: 'x' };
    expect((await app.post('/requests', { body: form })).body.errors).toMatchObject([{ pointer: '/requester/email', code: 'required' }]);
  });

  it('is taken five times an hour for one number', async () => {
    for (let n = 0; n < 5; n += 1) expect((await ask(CALL)).status).toBe(201);
    expect(refusalOf(await ask({ ...CALL, phone: '(418) 555-0177' }))).toBe('429 too_many_requests');
  });
});
