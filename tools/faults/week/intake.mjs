import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clients, digestOf, TEAM } from '../ground/clients.mjs';

const MEMBERS = [
  { as: 'direction1@exemple.test', function: 'direction' },
  { as: 'board1@exemple.test', function: 'board' },
  { as: 'direction2@exemple.test', function: 'direction' },
];

/** Every way in: the team's form, the member's, the public one, and e-mail that a person of the team accepts. */
export class Intake {
  #addresses = 0;

  constructor(world) {
    this.world = world;
    this.clients = new Clients(world);
  }

  async prepare() {
    await this.clients.prepare();
    const [caller] = this.clients.callers;
    this.keeperId = (await caller.get('/session', TEAM)).body.user.personId;
    for (const member of MEMBERS) member.organisationId = (await caller.get('/session', member.as)).body.mandates[0].organisationId;
    return this;
  }

  /** Takes one in, and answers it as the team sees it. */
  async take(arrival) {
    const answer = await this[arrival.way](arrival);
    const [row] = await this.world.sql('SELECT id, version, status, sealed, received_at AS "receivedAt", time_zone AS "timeZone", eligibility_outcome AS eligibility, due_on::text AS "dueOn", internal_target_on::text AS "targetOn", keeper_id AS "keeperId", number FROM support_request WHERE number = $1', [answer.number]);
    return { ...row, way: arrival.way, sentAt: arrival.at };
  }

  phone(arrival) {
    return this.#byTeam('phone', arrival);
  }

  in_person(arrival) {
    return this.#byTeam('in_person', arrival);
  }

  email(arrival) {
    return this.#byTeam('email', arrival);
  }

  sealed(arrival) {
    return this.#byTeam('phone', arrival, { audience: { sealed: true, keeperId: this.keeperId } });
  }

  member(_, more = {}) {
    const { as, organisationId, function: held } = this.world.chance.oneOf(MEMBERS);
    const key = this.clients.newKey();
    const body = this.clients.body(key);
    return this.clients.file({ ...body, organisationId, channel: 'web', requester: { ...body.requester, function: held }, notice: { version: 'current', readBy: 'requester' }, ...more }, { key, as });
  }

  sealed_member(arrival) {
    return this.member(arrival, { audience: { sealed: true } });
  }

  public() {
    const key = this.clients.newKey();
    const body = this.clients.body(key);
    // Each from a place of its own: the form takes twenty an hour from one.
    this.#addresses += 1;
    const headers = { 'x-forwarded-for': `203.0.113.${this.#addresses}` };
    return this.clients.file({ ...body, channel: 'web', notice: { version: 'current', readBy: 'requester' } }, { key, as: null, headers });
  }

  async ingested({ at }) {
    const key = this.clients.newKey();
    const { subject, description, requester, organisationId } = this.clients.body(key);
    this.world.ledger.asked(key, digestOf([subject, description, 'email', requester.name, requester.email]));
    const path = join(this.world.folder, `${key}.eml`);
    await writeFile(path, [`From: Réal Cyr <${requester.email}>`, 'To: accueil@exemple.test', `Subject: ${subject}`, `Date: ${at.toUTCString()}`, `Message-ID: <${key}@exemple.test>`, 'Content-Type: text/plain; charset=utf-8', '', description, ''].join('\r\n'));
    const { exit, said } = await this.world.phare(['mail', 'ingest', path]);
    if (exit !== 0) throw new Error(`a mail was not taken in: ${said}`);
    const [caller] = this.clients.callers;
    const { body } = await caller.get('/inbound-mails', TEAM);
    const mail = body.items.find(({ from }) => JSON.stringify(from).includes(requester.email));
    if (!mail) throw new Error(`${key} is not in the tray`);
    const accepted = await caller.call('POST', `/inbound-mails/${mail.id}/accept`, { as: TEAM, body: { organisationId, requester: { name: requester.name, email: requester.email, function: 'direction' } } });
    if (accepted.status !== 201) throw new Error(`a mail was not accepted: ${accepted.status} ${JSON.stringify(accepted.body)}`);
    this.world.ledger.acknowledged(key, accepted.body);
    return accepted.body;
  }

  #byTeam(channel, { at }, more = {}) {
    const key = this.clients.newKey();
    return this.clients.file({ ...this.clients.body(key), channel, receivedAt: at.toISOString(), ...more }, { key });
  }
}
