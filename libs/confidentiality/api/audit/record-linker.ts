import { Injectable } from '@nestjs/common';
import { Installation, statement, Sweep, systemOf, WorkerDatabase } from '@phare/kernel/api';
import { PublishedHeads, type Head } from './published-heads';

/** How often committed records are chained, and how often the end of the chain is published at most. */
const EVERY_MS = 1_000;
const PUBLISHED_EVERY_MS = 60_000;

/** How many records one round chains before it lets go of the lock. */
const MOST = 5_000;

const LINK = statement('audit-link', 'SELECT app.link_records($1, $2) AS linked');
const HEAD = statement('audit-head', `SELECT position::int AS position, encode(hash, 'hex') AS hash FROM audit_link WHERE network_id = $1 ORDER BY audit_link.position DESC LIMIT 1`);

/** Chains what has been read and done since, and publishes the end of the chain outside the database. Several processes may: one does at a time. */
@Injectable()
export class RecordLinker extends Sweep {
  private published: { readonly at: number; readonly position: number } = { at: 0, position: 0 };

  constructor(
    private readonly database: WorkerDatabase,
    private readonly installation: Installation,
    private readonly heads: PublishedHeads,
  ) {
    super({ everyMs: EVERY_MS, name: 'Audit', waiting: 'records wait to be chained' });
  }

  protected async round(): Promise<void> {
    const actor = systemOf(this.installation.network, 'audit');
    for (let linked = MOST; linked === MOST; ) [{ linked } = { linked: 0 }] = await this.database.read<{ linked: number }>(actor, LINK, [MOST]);
    const now = this.installation.now();
    if (now.getTime() - this.published.at < PUBLISHED_EVERY_MS) return;
    const [head] = await this.database.read<Head & Record<string, unknown>>(actor, HEAD);
    if (!head || head.position === this.published.position) return;
    await this.heads.publish({ position: head.position, hash: head.hash }, now);
    this.published = { at: now.getTime(), position: head.position };
  }
}
