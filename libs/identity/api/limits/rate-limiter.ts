import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase, machineTime, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** How many of one thing one subject may do in a window of time. */
export interface Limit {
  readonly bucket: string;
  readonly seconds: number;
  readonly most: number;
}

/** One counted use, which may be given back. */
export interface Taken {
  readonly key: readonly unknown[];
}

const TAKE = statement(
  'rate-take',
  `INSERT INTO rate_counter (network_id, bucket, subject_hash, window_start, hits) VALUES ($1, $2, $3, $4, 1)
   ON CONFLICT (network_id, bucket, subject_hash, window_start) DO UPDATE SET hits = rate_counter.hits + 1 WHERE rate_counter.hits < $5 RETURNING hits`,
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
  async take(actor: Actor, limit: Limit, subject: string): Promise<Taken | null> {
    const key = this.key(limit, subject);
    const counted = await this.database.read(actor, TAKE, [...key, limit.most]);
    return counted.length === 1 ? { key } : null;
  }

  /** Takes back what turned out not to count. */
  async giveBack(actor: Actor, { key }: Taken): Promise<void> {
    await this.database.read(actor, GIVE_BACK, key);
  }

  private key({ bucket, seconds }: Limit, subject: string): unknown[] {
    const length = seconds * 1000;
    const windowStart = new Date(Math.floor(machineTime().getTime() / length) * length);
    return [bucket, createHash('sha256').update(subject).digest(), windowStart];
  }
}
