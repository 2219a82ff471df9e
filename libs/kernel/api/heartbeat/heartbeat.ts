import { Injectable } from '@nestjs/common';
import { machineTime } from '../clock/ticking-clock';
import { Database } from '../database/database';
import { statement } from '../database/statement';
import type { Transaction } from '../database/transaction';
import { Installation } from '../installation';
import { systemOf } from '../network';

/** What must not stop unnoticed. */
export const SWEEP = 'deadlines';

/** A sweep older than this is late (design/security.md, « Mail and jobs »). */
export const LATE_AFTER_MINUTES = 30;

const MINUTE_MS = 60_000;

/** A process that has just started leaves the sweep the time to run before it calls it late. */
const GRACE_MS = 2 * MINUTE_MS;

const BEAT = statement('heartbeat-beat', 'INSERT INTO heartbeat (network_id, task, beat_at) VALUES ($1, $2, $3) ON CONFLICT (network_id, task) DO UPDATE SET beat_at = EXCLUDED.beat_at');
const HEARD = statement('heartbeat-heard', 'SELECT beat_at FROM heartbeat WHERE network_id = $1 AND task = $2');

/** Says that the sweep has run, in its own transaction: no work, no beat. */
export async function beat(transaction: Transaction): Promise<void> {
  await transaction.change(BEAT, [transaction.actor.networkId, SWEEP, machineTime()]);
}

/** Whether an instant of the machine, or none, is too long ago. */
export const isLate = (beatAt: Date | null): boolean => beatAt === null || machineTime().getTime() - beatAt.getTime() > LATE_AFTER_MINUTES * MINUTE_MS;

/** When the sweep last ran, by whatever process. Machine time, whatever the clock of the business says. */
@Injectable()
export class Heartbeat {
  private readonly startedAt = machineTime().getTime();

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async last(): Promise<Date | null> {
    const [row] = await this.database.read<{ beat_at: Date }>(systemOf(this.installation.network, 'health'), HEARD, [SWEEP]);
    return row?.beat_at ?? null;
  }

  /** Whether deadlines are no longer watched. */
  async isLate(): Promise<boolean> {
    return machineTime().getTime() - this.startedAt > GRACE_MS && isLate(await this.last());
  }
}
