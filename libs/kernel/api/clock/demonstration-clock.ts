import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@phare/kernel/domain';
import { syncFolder } from '../secrets/durable-folder';
import { TickingClock } from './ticking-clock';

const FILE = 'demonstration-clock.json';
const DAY_MS = 86_400_000;

/** The clock of a demonstration, which can be moved forward by days to see what time does, and stays there at the next start. It never goes back. */
export class DemonstrationClock implements Clock {
  private readonly told = new AsyncLocalStorage<Date>();

  private constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private days: number,
  ) {}

  /** @param startsAt as `PHARE_CLOCK` says; the machine's time when absent. */
  static async at(folder: string, startsAt?: Date): Promise<DemonstrationClock> {
    const kept = await readFile(join(folder, FILE), 'utf8').catch(() => '{"days":0}');
    return new DemonstrationClock(folder, new TickingClock(startsAt), (JSON.parse(kept) as { days: number }).days);
  }

  now(): Date {
    return this.told.getStore() ?? new Date(this.clock.now().getTime() + this.days * DAY_MS);
  }

  /** What `work` does is done at that instant, for it alone: of what ended years ago, the demonstration tells by the product's own actions. */
  during<Value>(instant: Date, work: () => Promise<Value>): Promise<Value> {
    return this.told.run(instant, work);
  }

  /** Moves on by whole days; kept before it is felt. */
  async advance(days: number): Promise<void> {
    const moved = this.days + days;
    await mkdir(this.folder, { recursive: true });
    const aside = join(this.folder, `${FILE}.new`);
    const file = await open(aside, 'w', 0o600);
    await file.writeFile(JSON.stringify({ days: moved }));
    await file.sync().finally(() => file.close());
    await rename(aside, join(this.folder, FILE));
    await syncFolder(this.folder);
    this.days = moved;
  }
}
