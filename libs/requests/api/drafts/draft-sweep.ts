import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, Rounds, statement, systemOf, WorkerDatabase } from '@phare/kernel/api';

const EVERY_MS = 3_600_000;

/** Their links go with them (`ON DELETE CASCADE`). */
const PURGE = statement('draft-purge', 'DELETE FROM request_draft WHERE network_id = $1 AND expires_at <= $2');

/** Destroys the drafts that have expired: at start, and every hour. It knows of each its id and its end, and may read nothing else. */
@Injectable()
export class DraftSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Drafts');
  private readonly rounds = new Rounds(EVERY_MS, () => this.round(), (error) => this.logger.error(`drafts wait to be purged: ${error instanceof Error ? error.name : 'unknown'}`));

  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

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

  private async round(): Promise<void> {
    await this.database.read(systemOf(this.installation.network, 'drafts'), PURGE, [this.installation.now()]);
  }
}
