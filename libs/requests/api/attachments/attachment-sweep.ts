import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Installation, machineTime, statement, systemOf, WorkerDatabase } from '@phare/kernel/api';
import { AttachmentFiles } from './attachment-files';

const EVERY_MS = 3_600_000;
/** How long a file may be on its way: longer than any upload, and any transaction. */
const ON_ITS_WAY_MS = 3_600_000;

const NAMED = statement('attachment-named', `SELECT request_id || ' ' || encode(content_hash, 'hex') AS file FROM attachment WHERE network_id = $1`);

/** Takes away the files that no row names, which a process that died left behind: at start, and every hour. */
@Injectable()
export class AttachmentSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Files');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | null = null;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
    private readonly files: AttachmentFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY_MS);
    void this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round. @returns how many files it took away. */
  sweep(): Promise<number> {
    this.running ??= this.round()
      .catch((error: unknown) => {
        this.logger.error(`files wait to be swept: ${error instanceof Error ? error.name : 'unknown'}`);
        return 0;
      })
      .finally(() => (this.running = null));
    return this.running;
  }

  private async round(): Promise<number> {
    // The time first: a row that comes after the list is read names a file that is younger.
    const before = new Date(machineTime().getTime() - ON_ITS_WAY_MS);
    const rows = await this.database.read<{ file: string }>(systemOf(this.installation.network, 'files'), NAMED);
    const named = new Set(rows.map(({ file }) => file));
    return this.files.sweep(({ requestId, hash }) => named.has(`${requestId} ${hash}`), before);
  }
}
