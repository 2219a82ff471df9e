import { setTimeout as pause } from 'node:timers/promises';
import { createHash } from 'node:crypto';

/** What cannot be answered now may be answered later; what is refused is a fault of the plan itself. */
const NOT_NOW = [429, 500, 502, 503];
const AGAIN_MS = 100;
const GIVE_UP_MS = 180_000;

export const TEAM = 'intake@exemple.test';
export const COORDINATION = 'coordination@exemple.test';

/** What a request says, as its ledger and its row are compared. */
export const digestOf = (said) => createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** Clients of a world, who file requests as the form does: each under a key of its own, again until it is answered, written down before and after. */
export class Clients {
  #stopping = false;
  /** Answers that were not a 201, by status; 0 where nobody answered. */
  refusals = new Map();

  constructor(world, { urls = [`http://localhost:${world.port}`] } = {}) {
    this.world = world;
    this.callers = urls.map((url) => world.caller(url));
  }

  async prepare() {
    const { body } = await this.callers[0].get('/organisations?q=&limit=20', TEAM);
    this.organisations = body.items.map(({ id }) => id);
    return this;
  }

  /** A body that the team logs on the telephone, never twice the same. */
  body(key) {
    const { chance, canary } = this.world;
    return {
      organisationId: chance.oneOf(this.organisations),
      channel: chance.oneOf(['phone', 'in_person', 'email']),
      requester: { name: 'Réal Cyr', email: `${key}@exemple.test`, function: chance.oneOf(['board', 'direction', 'coordination', 'other']) },
      subject: `${key} ${canary}`,
      description: `${canary} ${'Il y a un conflit au conseil. '.repeat(chance.between(1, 60))}`.trim(),
      offerItems: ['vie-democratique.preparation-aga'],
      situation: { affectsFunctioning: chance.next() < 0.5, kinds: ['board_crisis'] },
      notice: { version: 'current', readBy: 'team' },
    };
  }

  /** Files one request and answers what it was answered; fails when it is refused, or when nobody answers for three minutes. */
  async file(body, { key = this.newKey(), as = TEAM, headers = {} } = {}) {
    const said = body ?? this.body(key);
    this.world.ledger.asked(key, digestOf([said.subject, said.description, said.channel, said.requester.name ?? null, said.requester.email ?? null]));
    const late = performance.now() + GIVE_UP_MS;
    while (performance.now() < late) {
      const answer = await this.#tried(said, key, as, headers);
      if (answer?.status === 201) {
        this.world.ledger.acknowledged(key, answer.body);
        return answer.body;
      }
      if (answer && !NOT_NOW.includes(answer.status)) throw new Error(`${key} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
      await pause(AGAIN_MS);
    }
    throw new Error(`${key} had no answer for three minutes`);
  }

  /** `count` requests, `atOnce` at a time. */
  async fileMany(count, atOnce = 6) {
    let left = count;
    await Promise.all(Array.from({ length: atOnce }, async () => { while (left-- > 0) await this.file(); }));
  }

  /** `writers` who go on until `stop`. */
  start(writers = 6) {
    this.#stopping = false;
    this.writing = Promise.all(Array.from({ length: writers }, async () => { while (!this.#stopping) await this.file(); }));
    this.writing.catch(() => undefined);
  }

  /** Each writer gets the answer to what it has sent, then rests. */
  async stop() {
    this.#stopping = true;
    await this.writing;
  }

  newKey() {
    this.world.filed = (this.world.filed ?? 0) + 1;
    return `epreuve-${this.world.filed}`;
  }

  async #tried(body, key, as, headers) {
    const caller = this.world.chance.oneOf(this.callers);
    const answer = await caller.call('POST', '/requests', { as, body, headers: { 'idempotency-key': key, ...headers } }).catch(() => undefined);
    const status = answer?.status ?? 0;
    if (status !== 201) this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
    return answer;
  }
}
