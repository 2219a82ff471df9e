import { ingested, aMail } from '../testing/a-mail';
import { acted, COORDINATION, DIRECTION1, INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Answer, type Json } from '../testing/test-application';
import { MailServer } from './mail-server';

const RESOURCE = 'resource1@exemple.test';
const TIME = { startsAt: '2026-12-01T14:00:00-05:00', minutes: 60, mode: 'video' };

/** The lines of an iCalendar text, unfolded (RFC 5545 §3.1). */
const linesOf = (text: unknown): string[] => String(text).replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);

const textOf = (content: string | ArrayBuffer | Uint8Array | undefined): string => (typeof content === 'string' ? content : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : (content ?? [])).toString('utf8'));

describe('a planned meeting', () => {
  let server: MailServer;
  let app: TestApplication;
  beforeEach(async () => {
    server = new MailServer();
    app = await TestApplication.start({ smtpUrl: await server.start() });
  });
  afterEach(async () => {
    await app.stop();
    await server.stop();
  });

  const ofDirection = (more: object = {}) => received(app, { requester: { personId: app.person(DIRECTION1), function: 'direction' }, ...more });
  const planned = (request: Json, personIds = [app.person(DIRECTION1), app.person(INTAKE)], as = INTAKE): Promise<Answer> => app.post(`/requests/${request.id}/planned-meetings`, { as, ifMatch: request.version, body: { ...TIME, personIds } });
  const shown = async (id: string, as = INTAKE): Promise<Json> => (await app.get(`/requests/${id}/accompaniment`, { as })).body.meetings[0];
  const mails = (template: string) => app.sql<{ to: string; content: Json }>('SELECT recipient_email AS to, content FROM outbox_message WHERE template = $1 ORDER BY queued_at, recipient_email', [template]);
  /** The calendar part of each mail of a kind that reached the mail server. */
  const calendars = async (subject: RegExp): Promise<string[][]> => {
    await app.deliverMail();
    return server.messages.filter((mail) => subject.test(mail.subject ?? '')).map((mail) => linesOf(textOf(mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content)));
  };
  const written = (messages: MailServer['messages']): string => messages.map(({ subject, text, attachments }) => [subject, text, ...attachments.map(({ content }) => textOf(content))].join('\n')).join('\n');
  const reply = (uid: string, from: string, answer: string, sequence: number, attendee = from): Buffer =>
    aMail(
      { From: from, 'Return-Path': `<${from}>`, Subject: 'Acceptée', 'Content-Type': 'text/calendar; method=REPLY; charset=utf-8' },
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `ATTENDEE;PARTSTAT=${answer}:mailto:${attendee}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
    );

  it('invites people by a mail that their calendar understands, and that says nothing of the request', async () => {
    const request = await ofDirection({ subject: 'cormoran', description: 'cormoran' });
    const { status, body } = await planned(request);
    expect([status, body.created.id]).toEqual([201, expect.any(String)]);
    const [lines = []] = await calendars(/^Rencontre/);
    const uid = `UID:meeting-${request.id}.${body.created.id}@localhost`;
    expect(lines).toEqual(expect.arrayContaining(['METHOD:REQUEST', uid, 'SEQUENCE:0', 'DTSTART:20261201T190000Z', 'DTEND:20261201T200000Z', `SUMMARY:Rencontre ${request.number}`, 'STATUS:CONFIRMED']));
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(written(server.messages)).not.toMatch(/cormoran/i);
    expect((await mails('meeting_invitation')).map(({ to }) => to)).toEqual([DIRECTION1, INTAKE]);
  });

  it('says not even the number of a sealed request', async () => {
    const request = await ofDirection({ audience: { sealed: true } });
    await planned(request);
    const [lines = []] = await calendars(/^Rencontre/);
    expect(lines).toContain('SUMMARY:Rencontre');
    expect(written(server.messages.filter(({ subject }) => subject?.startsWith('Rencontre')))).not.toContain(request.number);
  });

  it('invites nobody who does not see the request, nor before now, nor by a mode that the policy does not know', async () => {
    const request = await ofDirection();
    const wrong = async (answer: Promise<Answer>) => (await answer).body.errors?.[0];
    expect(await wrong(planned(request, [app.person(RESOURCE)]))).toMatchObject({ pointer: '/personIds/0', code: 'not_invitable' });
    const send = (body: object) => app.post(`/requests/${request.id}/planned-meetings`, { as: INTAKE, ifMatch: request.version, body: { ...TIME, personIds: [], ...body } });
    expect(await wrong(send({ startsAt: '2026-11-20T09:00:00-05:00' }))).toMatchObject({ pointer: '/startsAt', code: 'in_past' });
    expect(await wrong(send({ mode: 'pigeon' }))).toMatchObject({ pointer: '/mode', code: 'unknown_value' });
    expect((await planned(request, [], DIRECTION1)).status).toBe(403);
  });

  it('asks again when it moves, and says so when it is called off', async () => {
    const request = await ofDirection();
    const { body } = await planned(request);
    const path = `planned-meetings/${body.created.id}`;
    const moved = await app.send('PATCH', `/requests/${request.id}/${path}`, { as: INTAKE, ifMatch: body.version, body: { ...TIME, startsAt: '2026-12-02T14:00:00-05:00' } });
    expect(moved.status).toBe(200);
    await acted(app, moved.body, `${path}/call-off`, { as: INTAKE, body: {} });
    expect((await shown(request.id)).cancelledAt).not.toBeNull();
    const [cancelled = []] = await calendars(/annulée/);
    expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'DTSTART:20261202T190000Z']));
    expect((await app.post(`/requests/${request.id}/${path}/call-off`, { as: INTAKE, ifMatch: moved.body.version + 1, body: {} })).status).toBe(404);
  });

  describe('an answer', () => {
    const answers = async (id: string) => Object.fromEntries((await shown(id)).invited.map(({ personId, answer }: Json) => [personId === app.person(DIRECTION1) ? DIRECTION1 : INTAKE, answer]));

    it('is kept when it comes from whoever was invited, of the meeting as it stands', async () => {
      const request = await ofDirection();
      const { body } = await planned(request);
      const uid = `meeting-${request.id}.${body.created.id}@localhost`;
      for (const [from, attendee, sequence] of [['autre@exemple.test', 'autre@exemple.test', 0], ['autre@exemple.test', DIRECTION1, 0], [DIRECTION1, DIRECTION1, 7]] as const) await ingested(app, reply(uid, from, 'ACCEPTED', sequence, attendee));
      expect(await answers(request.id)).toEqual({ [DIRECTION1]: null, [INTAKE]: null });
      const { verdict } = await ingested(app, reply(uid, DIRECTION1, 'ACCEPTED', 0));
      expect([verdict, await answers(request.id)]).toEqual([{ state: 'done', reason: 'calendar_reply' }, { [DIRECTION1]: 'accepted', [INTAKE]: null }]);
      await ingested(app, reply(uid, DIRECTION1, 'DECLINED', 0));
      expect(await answers(request.id)).toMatchObject({ [DIRECTION1]: 'declined' });
      await app.send('PATCH', `/requests/${request.id}/planned-meetings/${body.created.id}`, { as: INTAKE, ifMatch: body.version, body: TIME });
      expect(await answers(request.id)).toMatchObject({ [DIRECTION1]: null });
    });
  });

  it('is off the calendar once the request has ended', async () => {
    const request = await ofDirection();
    const { body } = await planned(request);
    await acted(app, body, 'withdraw', { as: DIRECTION1, body: {} });
    const { pathname } = new URL((await app.post('/account/calendar-feed', { as: DIRECTION1, body: {} })).body.address);
    expect((await app.get(pathname.replace(/^\/api/, ''))).body).not.toContain('Rencontre');
  });

  it('is on the calendar of those invited, with its hours, and off it once they no longer see the request', async () => {
    const request = await ofDirection();
    await planned(request);
    const feed = async (as: string) => linesOf((await app.get(new URL((await app.post('/account/calendar-feed', { as, body: {} })).body.address).pathname.replace(/^\/api/, ''))).body);
    expect(await feed(INTAKE)).toEqual(expect.arrayContaining([`SUMMARY:Rencontre ${request.number}`, 'DTSTART:20261201T190000Z']));
    expect(await feed(COORDINATION)).not.toContain(`SUMMARY:Rencontre ${request.number}`);
    await app.sql('INSERT INTO excluded_person (network_id, id, request_id, person_id) SELECT network_id, gen_random_uuid(), id, $2 FROM support_request WHERE id = $1', [request.id, app.person(INTAKE)]);
    expect(await feed(INTAKE)).not.toContain(`SUMMARY:Rencontre ${request.number}`);
  });
});
