import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase, machineTime, MasterKey, newId, statement, typedCode, typedCodeHash } from '@phare/kernel/api';
import { hasExpired, SetupState, type SetupRow } from './setup-state';

/** Three days: a weekend between the start and the setup. */
const LIFE_MS = 3 * 86_400_000;
/** 160 bits, as eight groups of four characters. */
const LENGTH = 32;
const GROUP = 4;

// Of two processes that start together, the second finds the code of the first, and shows the same.
const ISSUE = statement(
  'setup-issue',
  `UPDATE network_setup SET (code_id, code_hash, expires_at) = ($2, $3, $4) WHERE network_id = $1 AND ended_at IS NULL AND (expires_at IS NULL OR expires_at <= $5) RETURNING code_id`,
);
const CURRENT = statement('setup-code', `SELECT code_id FROM network_setup WHERE network_id = $1 AND ended_at IS NULL`);

/** The one-time code of the setup. It follows from its id and the master key: a restart shows the same one until it is too old, and the database alone opens nothing. */
@Injectable()
export class SetupCodes {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly keys: MasterKey,
  ) {}

  /** The code to show at start; `null` where there is nothing to set up. */
  async issue(): Promise<string | null> {
    if (!(await this.state.open())) return null;
    const { actor } = this.state;
    const [id, now] = [newId(), machineTime()];
    await this.database.read(actor, ISSUE, [id, typedCodeHash(await this.codeOf(id)), new Date(now.getTime() + LIFE_MS), now]);
    const [current] = await this.database.read<{ code_id: string | null }>(actor, CURRENT);
    return current?.code_id ? this.codeOf(current.code_id) : null;
  }

  private async codeOf(id: string): Promise<string> {
    return typedCode(createHmac('sha256', await this.keys.for('setup code')).update(id).digest().subarray(0, LENGTH), GROUP);
  }
}

/** Whether a code opens the setup now. */
export const opens = (setup: SetupRow, code: string): boolean => setup.code_hash !== null && timingSafeEqual(setup.code_hash, typedCodeHash(code)) && !hasExpired(setup);
