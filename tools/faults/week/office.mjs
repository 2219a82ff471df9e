import { COORDINATION, TEAM } from '../ground/clients.mjs';
import { addDays, at, civil, CLOSURE, isWorkingDay } from './calendar.mjs';

const A_MINUTE = 60_000;
const RESOURCE = 'resource1@exemple.test';

/** What the team does of each request, and when: most are followed up in time, some late, some never, as in life. */
export class Office {
  #due = [];
  done = { 'followed up': 0, assigned: 0, 'kept late': 0, 'new dates': 0 };

  constructor(world, keeperId) {
    Object.assign(this, { world, keeperId, caller: world.caller() });
  }

  async prepare() {
    const { status } = await this.caller.call('POST', '/office-closures', { as: COORDINATION, body: CLOSURE });
    if (status !== 201) throw new Error(`the closure was refused: ${status}`);
    this.resourceId = (await this.caller.get('/session', RESOURCE)).body.user.personId;
    return this;
  }

  /** Decides what becomes of a request. */
  plan(request) {
    const { chance } = this.world;
    const keeperless = request.sealed && request.keeperId === null;
    if (keeperless && chance.next() < 0.6) this.#on(request, chance.between(2, 6), 'keep');
    if (!request.sealed && request.eligibility === 'eligible' && chance.next() < 0.2) this.#on(request, chance.between(1, 3), 'assign');
    const fate = keeperless ? 1 : chance.next();
    if (fate < 0.82) this.#on(request, chance.between(1, 28), 'followUp');
    else if (fate < 0.9) this.#on(request, chance.between(32, 37), 'followUp');
    else if (fate < 0.95 && !request.sealed) this.#on(request, 33, 'promise');
  }

  /** Does what is due by `now`. */
  async work(now) {
    const due = this.#due.filter(({ when }) => when <= now).sort((first, second) => first.when - second.when);
    this.#due = this.#due.filter(({ when }) => when > now);
    for (const { request, what } of due) await this[what](request);
  }

  async followUp(request) {
    await this.#act(request, 'follow-ups', { contactedAt: new Date(this.world.now() - A_MINUTE).toISOString(), mode: 'phone', summary: 'Appel.' }, TEAM);
    this.done['followed up'] += 1;
  }

  async assign(request) {
    await this.#act(request, 'triage', { priority: 'p1', reason: 'Confirmé' }, TEAM);
    const { assignments } = await this.#act(request, 'assignments', { resourcePersonId: this.resourceId }, TEAM);
    await this.#act(request, `assignments/${assignments.at(-1).id}/accept`, {}, RESOURCE);
    this.done.assigned += 1;
  }

  async keep(request) {
    await this.#act(request, 'keeper', { personId: this.keeperId }, COORDINATION);
    this.done['kept late'] += 1;
  }

  async promise(request) {
    await this.#act(request, 'new-date', { newDate: addDays(civil(this.world.now(), request.timeZone).day, 5), reason: 'capacity' }, TEAM);
    request.promised = true;
    this.done['new dates'] += 1;
  }

  /** In working hours of a working day, that many days after the receipt. */
  #on(request, days, what) {
    let day = addDays(civil(request.receivedAt, 'America/Toronto').day, days);
    while (!isWorkingDay(day)) day = addDays(day, 1);
    this.#due.push({ request, what, when: at(day, this.world.chance.between(9, 15), this.world.chance.between(0, 59)) });
  }

  async #act(request, path, body, as) {
    const { status, body: answer } = await this.caller.call('POST', `/requests/${request.id}/${path}`, { as, body, headers: { 'if-match': `"${request.version}"` } });
    if (status !== 200 && status !== 201) throw new Error(`${path} of ${request.number} (${request.way}) was refused: ${status} ${JSON.stringify(answer)}`);
    request.version = answer.version;
    return answer;
  }
}
