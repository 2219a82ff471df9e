import { Injectable } from '@nestjs/common';
import { FileChecks, Installation, recordAudit, statement, Sweep, systemOf, WorkerDatabase } from '@phare/kernel/api';
import type { SystemActor } from '@phare/kernel/domain';
import { SealedFiles } from './sealed-files';

const EVERY_MS = 60_000;

/** How many files one round shows: those that were not shown for longest. */
const MOST = 10;

const WAITING = statement(
  'attachment-waiting',
  `SELECT a.id, a.request_id AS "requestId", encode(a.content_hash, 'hex') AS hash, r.sealed FROM attachment a JOIN support_request r ON r.network_id = a.network_id AND r.id = a.request_id
    WHERE a.network_id = $1 AND a.awaits_check ORDER BY a.shown_at NULLS FIRST, a.id LIMIT ${MOST}`,
);
/** Of the very bytes that were shown: a file that was encrypted or given back meanwhile is shown again. */
const SHOWN = statement(
  'attachment-shown',
  `UPDATE attachment SET shown_at = $4, state = $5, awaits_check = $6 WHERE network_id = $1 AND id = $2 AND content_hash = decode($3, 'hex') AND awaits_check`,
);

interface WaitingFile extends Record<string, unknown> {
  readonly id: string;
  readonly requestId: string;
  readonly hash: string;
  readonly sealed: boolean;
}

/** Shows the files of the quarantine to the antivirus again, until it answers: a few at a time, at start and every minute. It lets out what is clean, and never takes a file away. */
@Injectable()
export class QuarantineSweep extends Sweep {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
    private readonly checks: FileChecks,
    private readonly files: SealedFiles,
  ) {
    super({ everyMs: EVERY_MS, name: 'Files', waiting: 'files wait to be checked' });
  }

  override onApplicationBootstrap(): void {
    if (this.checks.hasAntivirus) super.onApplicationBootstrap();
  }

  protected async round(): Promise<void> {
    const actor = systemOf(this.installation.network, 'files');
    for (const file of await this.database.read<WaitingFile>(actor, WAITING)) await this.show(actor, file);
  }

  private async show(actor: SystemActor, { id, requestId, hash, sealed }: WaitingFile): Promise<void> {
    const content = await this.files.open({ networkId: actor.networkId, requestId, fileId: id }, sealed, hash);
    // What is destroyed is never downloaded: there is nothing to wait for.
    const verdict = content.ok ? await this.checks.verdictOn(content.value) : 'found';
    const now = this.installation.now();
    await this.database.withActor(actor, async (transaction) => {
      const told = await transaction.change(SHOWN, [actor.networkId, id, hash, now, verdict === 'clean' ? 'kept' : 'quarantined', verdict === 'failed']);
      if (told === 1 && verdict !== 'failed') await recordAudit(transaction, { action: 'check', subject: 'attachment', subjectId: id, detail: { verdict } }, now);
    });
  }
}
