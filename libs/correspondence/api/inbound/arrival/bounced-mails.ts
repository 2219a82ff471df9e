import type { Installation, WorkerDatabase } from '@phare/kernel/api';
import { markBounced } from '../../delivery/bounces';

/** Where delivery reports, and the message they return, are looked into: nothing of interest is further on. */
const LOOKED_INTO = 256 * 1024;

const FAILED = /^action:\s*failed\b/im;
const MOST_MESSAGES = 10;

/** Marks the mails of ours that a delivery report says were not delivered (RFC 3464): by the Message-ID of the message it returns. */
export class BouncedMails {
  constructor(
    private readonly worker: WorkerDatabase,
    private readonly installation: Installation,
  ) {}

  /** A report of a delay, or one that returns no message of ours, marks nothing. */
  async mark(report: Buffer): Promise<void> {
    const text = report.subarray(0, LOOKED_INTO).toString('latin1');
    if (!FAILED.test(text)) return;
    for (const [messageId] of [...text.matchAll(this.ours())].slice(0, MOST_MESSAGES)) await markBounced(this.worker, this.installation.network, messageId);
  }

  private ours(): RegExp {
    const host = new URL(this.installation.settings.publicUrl).hostname;
    return new RegExp(`<[0-9a-f-]{36}@${host.replaceAll('.', '\\.')}>`, 'gi');
  }
}
