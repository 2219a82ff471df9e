import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Rounds } from './rounds';

/** How often, under which name in the log, and what waits where a round fails. */
export interface SweepPlan {
  readonly everyMs: number;
  readonly name: string;
  readonly waiting: string;
}

/** Background work that is reckoned from what is stored, never from what was promised: at start, then again and again, so that whatever time passed without it is caught up. */
export abstract class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  protected constructor({ everyMs, name, waiting }: SweepPlan) {
    const logger = new Logger(name);
    // Its kind alone: the text of an error may hold what was being read.
    this.rounds = new Rounds(everyMs, () => this.round(), (error) => logger.error(`${waiting}: ${error instanceof Error ? error.name : 'unknown'}`));
  }

  protected abstract round(): Promise<void>;

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round, or the one that runs. */
  sweep(): Promise<void> {
    return this.rounds.run();
  }
}
