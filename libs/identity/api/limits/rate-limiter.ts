import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase, machineTime, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** How many of one thing one subject may do in a window of time, which begins with the first of them. */
export interface Limit {
  readonly bucket: string;
  readonly seconds: number;
  readonly most: number;
}

/** One counted use, which may be given back. */
export interface Taken {
  readonly bucket: string;
  readonly subject: Buffer;
  readonly windowStart: Date;
}

const TAKE = statement(
  'rate-take',
  `INSERT INTO rate_counter AS c (network_id, bucket, subject_hash, window_start, hits) VALUES ($1, $2, $3, $4, 1)
   ON CONFLICT (network_id, bucket, subject_hash) DO UPDATE SET (window_start, hits) =
     (SELECT CASE WHEN c.window_start > $5 THEN c.window_start ELSE excluded.window_start END, CASE WHEN c.window_start > $5 THEN c.hits + 1 ELSE 1 END)
   WHERE c.window_start <= $5 OR c.hits < $6 RETURNING window_start`,
);
const GIVE_BACK = statement(
  'rate-give-back',
  `MERGE INTO rate_counter c USING (SELECT 1) one ON c.network_id = $1 AND c.bucket = $2 AND c.subject_hash = $3 AND c.window_start = $4
   WHEN MATCHED AND c.hits <= 1 THEN DELETE WHEN MATCHED THEN UPDATE SET hits = c.hits - 1`,
);

/** Counters in PostgreSQL, so that every process counts together. Subjects are kept as hashes. Machine time. */
@Injectable()
export class RateLimiter {
  constructor(private readonly database: IdentityDatabase) {}

  /** Counts one beforehand, and `null` where the limit is reached: of many at the same moment, no more than the limit go on. */
  async take(actor: Actor, { bucket, seconds, most }: Limit, whom: string): Promise<Taken | null> {
    const subject = createHash('sha256').update(whom).digest();
    const now = machineTime();
    const over = new Date(now.getTime() - seconds * 1000);
    const [counted] = await this.database.read<{ window_start: Date }>(actor, TAKE, [bucket, subject, now, over, most]);
    return counted === undefined ? null : { bucket, subject, windowStart: counted.window_start };
  }

  /** Takes back what turned out not to count. */
  async giveBack(actor: Actor, { bucket, subject, windowStart }: Taken): Promise<void> {
    await this.database.read(actor, GIVE_BACK, [bucket, subject, windowStart]);
  }
}
