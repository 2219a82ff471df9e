import { civilDateIn, type CivilDate, type Clock } from '@phare/kernel/domain';
import type { Network } from './network';
import type { Settings } from './settings/settings';

/** This installation: whose it is, what its operator chose, and what time it is there. */
export class Installation {
  constructor(
    readonly network: Network,
    readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The business instant (house rule 7): it travels to SQL as a parameter. */
  now(): Date {
    return this.clock.now();
  }

  /** Today in the network's zone. */
  today(): CivilDate {
    return civilDateIn(this.now(), this.network.timeZone);
  }
}
