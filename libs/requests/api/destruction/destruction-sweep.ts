import { Injectable } from '@nestjs/common';
import { RequestKeys } from '@phare/confidentiality/api';
import { Installation, recordAudit, statement, Sweep, systemOf, WorkerDatabase } from '@phare/kernel/api';
import { AttachmentFiles } from '../attachments/attachment-files';

const EVERY_MS = 60_000;

const UNDER_WAY = statement('destructions-under-way', 'SELECT item, request, state FROM app.destructions_under_way() WHERE $1::uuid IS NOT NULL');
const DESTROY = statement('destruction-rows', 'SELECT app.destroy_rows($1) AS outcome');
const FOLLOW = statement('destruction-files', 'SELECT id, sealed FROM app.destroyed_requests($1)');
const DONE = statement('destruction-done', 'SELECT app.destruction_done($1)');

interface UnderWay extends Record<string, unknown> {
  readonly item: string;
  readonly request: string;
  readonly state: 'listed' | 'rows_gone';
}

/**
 * Destroys what two people decided to: the rows of a request first, and only once that is committed its files and its key, then the line that says so.
 * Killed in between, it goes on from where it stood: files may be asked to go twice, never a row that names them to stay.
 */
@Injectable()
export class DestructionSweep extends Sweep {
  private readonly actor = systemOf(this.installation.network, 'destruction');

  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
    private readonly files: AttachmentFiles,
    private readonly keys: RequestKeys,
  ) {
    super({ everyMs: EVERY_MS, name: 'Destruction', waiting: 'requests wait to be destroyed' });
  }

  protected async round(): Promise<void> {
    for (const each of await this.database.read<UnderWay>(this.actor, UNDER_WAY)) {
      if (each.state === 'rows_gone' || (await this.rowsOf(each))) await this.filesOf(each);
    }
  }

  /** @returns whether they are gone; not where something stands in the way since. */
  private rowsOf({ item, request }: UnderWay): Promise<boolean> {
    return this.database.withActor(this.actor, async (transaction) => {
      const outcome = (await transaction.first<{ outcome: string | null }>(DESTROY, [item]))?.outcome ?? null;
      if (outcome === 'rows_gone') await recordAudit(transaction, { action: 'destroy_content', subject: 'support_request', subjectId: request }, this.installation.now());
      if (outcome === 'left_out') await transaction.rows(DONE, [item]);
      return outcome === 'rows_gone';
    });
  }

  private async filesOf({ item, request }: UnderWay): Promise<void> {
    const requests = await this.database.withActor(this.actor, (transaction) => transaction.rows<{ id: string; sealed: boolean }>(FOLLOW, [item]));
    for (const { id, sealed } of requests) {
      await this.files.removeAll(id);
      if (sealed) await this.keys.destroy(id);
    }
    await this.database.withActor(this.actor, async (transaction) => {
      await transaction.rows(DONE, [item]);
      await recordAudit(transaction, { action: 'destroy_files', subject: 'support_request', subjectId: request }, this.installation.now());
    });
  }
}
