import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stops } from '../bench/stops.mjs';
import { Chance } from './ground/chance.mjs';
import { clear, clearLeftovers, newGround } from './ground/folders.mjs';
import { Mould } from './ground/mould.mjs';
import { World } from './ground/world.mjs';
import { check } from './invariants/check.mjs';
import { countsOf } from './invariants/requests.mjs';

/** Runs faults one after the other, each on a world of its own, and checks every invariant after each. Nothing of it stays behind. */
export class Stage {
  #stops = new Stops();

  constructor({ seed, short = false }) {
    Object.assign(this, { chance: new Chance(seed), short });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void this.clear().then(() => process.exit(130)));
  }

  async prepare() {
    await clearLeftovers();
    this.ground = await newGround();
    this.#stops.add(() => clear(this.ground));
    await writeFile(join(this.ground, 'owner'), String(process.pid));
    this.mould = await Mould.cast(this.ground);
  }

  /** Answers `{ seconds, broken, counts, notRun }`: what the fault and the invariants found broken, and what is to be remembered of it. */
  async play(fault) {
    const began = performance.now();
    const stops = new Stops();
    this.#stops.add(() => stops.all());
    try {
      const { world, broken = [], told = {}, invariants = {}, notRun } = await fault.run(this.#given(fault, stops));
      const found = world ? [...broken, ...(await check(world, invariants))] : broken;
      const counts = world ? { ...(await countsOf(world)), ...told } : told;
      return { broken: found, counts, notRun, seconds: since(began) };
    } catch (error) {
      return { broken: [error.stack ?? String(error)], counts: {}, seconds: since(began) };
    } finally {
      await stops.all();
    }
  }

  clear() {
    return this.#stops.all();
  }

  #given(fault, stops) {
    const chance = this.chance.for(fault.name);
    let worlds = 0;
    const open = (options = {}) => World.open({ mould: this.mould, folder: join(this.ground, `${fault.name}-${(worlds += 1)}`), chance, stops, ...options });
    const late = performance.now() + fault.seconds * 1_000;
    const folder = join(this.ground, `${fault.name}-disk`);
    return { open, folder, chance, short: this.short, stops, ground: this.ground, timeLeft: () => performance.now() < late };
  }
}

const since = (began) => ((performance.now() - began) / 1_000).toFixed(1);
