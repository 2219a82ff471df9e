import { TickingClock } from '@phare/kernel/api';
import type { Clock } from '@phare/kernel/domain';

/** A clock that ticks on from wherever it was last moved to, back as well as forth. */
export class SteeredClock implements Clock {
  private clock: TickingClock;

  constructor(startsAt?: Date) {
    this.clock = new TickingClock(startsAt);
  }

  now(): Date {
    return this.clock.now();
  }

  moveTo(instant: Date): void {
    this.clock = new TickingClock(instant);
  }
}

/** What the process that started this one asks of it: what time it is, and to do its rounds now. */
interface Steering {
  readonly now?: string;
  readonly rounds?: boolean;
}

/** Lets the parent of this process move the clock and ask for rounds, one wish after the other; each is answered once it is done. */
export function steeredByParent(clock: SteeredClock, rounds: readonly (() => Promise<void>)[]): void {
  let before: Promise<unknown> = Promise.resolve();
  process.on('message', ({ now, rounds: wanted }: Steering) => {
    before = before.then(async () => {
      if (now) clock.moveTo(new Date(now));
      // A round that began before the clock was moved is not the one that is asked for.
      if (wanted) for (const round of [...rounds, ...rounds]) await round();
      process.send?.('done');
    });
  });
}
