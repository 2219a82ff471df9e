import { Injectable } from '@nestjs/common';
import { Installation, machineTime, statement, Sweep, systemOf, WorkerDatabase } from '@phare/kernel/api';
import { AttachmentFiles } from './attachment-files';

const EVERY_MS = 3_600_000;
/** How long a file may be on its way: longer than any upload, and any transaction. */
const ON_ITS_WAY_MS = 3_600_000;

const NAMED = statement('attachment-named', `SELECT request_id || ' ' || encode(content_hash, 'hex') AS file FROM attachment WHERE network_id = $1`);

/** Takes away the files that no row names, which a process that died left behind: at start, and every hour. */
@Injectable()
export class AttachmentSweep extends Sweep {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
    private readonly files: AttachmentFiles,
  ) {
    super({ everyMs: EVERY_MS, name: 'Files', waiting: 'files wait to be swept' });
  }

  protected async round(): Promise<void> {
    // The time first: a row that comes after the list is read names a file that is younger.
    const before = new Date(machineTime().getTime() - ON_ITS_WAY_MS);
    const rows = await this.database.read<{ file: string }>(systemOf(this.installation.network, 'files'), NAMED);
    const named = new Set(rows.map(({ file }) => file));
    await this.files.sweep(({ ownerId, hash }) => named.has(`${ownerId} ${hash}`), before);
  }
}
