import { addDays, ALL_DAYS, at, FIRST_DAY, MAIL_DOWN, WEEK_DAYS } from '../week/calendar.mjs';
import { arrivals, HOW_MANY } from '../week/arrivals.mjs';
import { deadlinesAreWatched } from '../invariants/deadlines.mjs';
import { freePort } from '../../steps/built-program.mjs';
import { Intake } from '../week/intake.mjs';
import { Office } from '../week/office.mjs';
import { datesAreRight, digestsTellTheTruth, mailsKeepTheirWord, nobodyWaitsInSilence } from '../week/promises.mjs';

/** When the products do their rounds: around the hours in which staff mail leaves, and at night. */
const IN_THE_WEEK = [[0, 6], [7, 30], [8, 6], [12, 0], [16, 30], [18, 12], [21, 0]];
const AFTER = [[7, 30], [8, 6], [12, 0], [18, 12]];
const LOOK_AT = 12;
/** Whatever a member or the public sends carries the instant at which it arrives: time has to be right. */
const OF_THE_MOMENT = ['member', 'public', 'sealed_member', 'ingested'];

/** 520 requests in a week, by every way in, both zones, the Sunday that has 23 hours, a day without mail, an office that closes for a week; then forty days in which their promises fall due. Two products do the rounds. */
export const week = {
  name: 'week',
  says: `${HOW_MANY} requests in a week, and the forty days after it`,
  seconds: 240,
  async run({ open }) {
    const world = await open();
    await world.startSteered();
    await world.startSteered({ port: await freePort() });
    const intake = await new Intake(world).prepare();
    const office = await new Office(world, intake.keeperId).prepare();
    const since = world.now();
    const life = new Life(world, intake, office);
    for (let day = FIRST_DAY; day < addDays(FIRST_DAY, ALL_DAYS); day = addDays(day, 1)) await life.live(day);
    const broken = [
      ...life.broken,
      ...datesAreRight(life.requests),
      ...(await mailsKeepTheirWord(world, { since, requests: life.requests })),
      ...(await digestsTellTheTruth(world, { since, days: ALL_DAYS })),
      ...(await nobodyWaitsInSilence(world)),
    ];
    return { world, broken, told: { ...office.done, overdue: life.mostOverdue } };
  },
};

class Life {
  requests = [];
  broken = [];
  mostOverdue = 0;
  #down = false;

  constructor(world, intake, office) {
    Object.assign(this, { world, intake, office, waiting: arrivals(world.chance) });
  }

  async live(day) {
    for (const [hour, minute] of day < addDays(FIRST_DAY, WEEK_DAYS) ? IN_THE_WEEK : AFTER) {
      const now = at(day, hour, minute);
      await this.#mail(now);
      await this.#receive(now);
      await this.world.moveTo(now);
      await this.office.work(now);
      await this.world.moveTo(now, { rounds: true });
      if (hour === LOOK_AT) await this.#look(day);
    }
  }

  async #receive(now) {
    const due = this.waiting.filter(({ enteredAt }) => enteredAt <= now);
    this.waiting = this.waiting.slice(due.length);
    const byTeam = due.filter(({ way }) => !OF_THE_MOMENT.includes(way));
    for (const arrival of due.filter(({ way }) => OF_THE_MOMENT.includes(way))) {
      await this.world.moveTo(arrival.at);
      this.#taken(await this.intake.take(arrival));
    }
    await this.world.moveTo(now);
    for (const group of inGroups(byTeam, 6)) for (const taken of await Promise.all(group.map((arrival) => this.intake.take(arrival)))) this.#taken(taken);
  }

  #taken(request) {
    if (Math.abs(request.receivedAt - request.sentAt) > 60_000) this.broken.push(`${request.number} (${request.way}) arrived at ${request.sentAt.toISOString()} and is received at ${request.receivedAt.toISOString()}`);
    this.requests.push(request);
    this.office.plan(request);
  }

  async #mail(now) {
    const down = now >= MAIL_DOWN.from && now < MAIL_DOWN.until;
    if (down && !this.#down) await this.world.post.close();
    if (!down && this.#down) await this.world.post.open();
    this.#down = down;
  }

  /** At noon, what is overdue is in the list, on closed days too. */
  async #look(day) {
    this.broken.push(...(await deadlinesAreWatched(this.world, { told: false })).map((sentence) => `${day}: ${sentence}`));
    const listed = await this.world.caller().all('/requests?view=overdue', 'coordination@exemple.test');
    this.mostOverdue = Math.max(this.mostOverdue, listed.length);
  }
}

const inGroups = (items, size) => Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
