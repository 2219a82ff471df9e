import type { Clock } from '@phare/kernel/domain';

/** The machine's clock, or a clock that starts at a given instant and then ticks with the machine (`PHARE_CLOCK`). */
export class TickingClock implements Clock {
  private readonly offset: number;

  constructor(startsAt?: Date) {
    this.offset = startsAt ? startsAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }
}

/** Machine time, for security expiries alone (sessions, codes, limits): it never follows `PHARE_CLOCK`. */
export const machineTime = (): Date => new Date();
