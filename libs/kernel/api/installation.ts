import { civilDateIn, type CivilDate, type Clock } from '@phare/kernel/domain';
import type { Network, NetworkDescription } from './network';
import type { Settings } from './settings/settings';

const MINUTE_MS = 60_000;

/** This installation: whose it is, what its operator chose, and what time it is there. */
export class Installation {
  private day: { readonly minute: number; readonly today: CivilDate } | undefined;

  constructor(
    private current: Network,
    readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whose it is, as it was last described. */
  get network(): Network {
    return this.current;
  }

  /** From here on the network is described so. */
  describe(description: NetworkDescription): void {
    this.current = { ...this.current, ...description };
    this.day = undefined;
  }

  /** The business instant (house rule 7): it travels to SQL as a parameter. */
  now(): Date {
    return this.clock.now();
  }

  /** Today in the network's zone. Reckoned once a minute: every transaction asks, and no zone turns the page between two minutes. */
  today(): CivilDate {
    const minute = Math.floor(this.now().getTime() / MINUTE_MS);
    if (this.day?.minute !== minute) this.day = { minute, today: civilDateIn(this.now(), this.network.timeZone) };
    return this.day.today;
  }
}
