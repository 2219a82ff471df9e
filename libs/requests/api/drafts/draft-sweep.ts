import { Injectable } from '@nestjs/common';
import { Installation, statement, Sweep, systemOf, WorkerDatabase } from '@phare/kernel/api';

const EVERY_MS = 3_600_000;

/** Their links go with them (`ON DELETE CASCADE`). */
const PURGE = statement('draft-purge', 'DELETE FROM request_draft WHERE network_id = $1 AND expires_at <= $2');

/** Destroys the drafts that have expired: at start, and every hour. It knows of each its id and its end, and may read nothing else. */
@Injectable()
export class DraftSweep extends Sweep {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
  ) {
    super({ everyMs: EVERY_MS, name: 'Drafts', waiting: 'drafts wait to be purged' });
  }

  protected async round(): Promise<void> {
    await this.database.read(systemOf(this.installation.network, 'drafts'), PURGE, [this.installation.now()]);
  }
}
