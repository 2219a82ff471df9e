import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase, MasterKey, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { MachineClock } from '../machine/machine-clock';
import { CODE_LIFE, MOST_TRIES, SIGNING_TIME, type ChallengePurpose, type CodePurpose } from './challenge';

/** Which question: what for, of which browser (the token of its cookie), about whom (an address, an account, or nobody yet). */
export interface Asked<Purpose extends ChallengePurpose = ChallengePurpose> {
  readonly purpose: Purpose;
  readonly browser: string;
  readonly subject: string;
}

const KEEP = statement(
  'challenge-keep',
  `INSERT INTO challenge (network_id, purpose, browser_hash, subject_hash, answer_hash, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (network_id, purpose, browser_hash, subject_hash) DO UPDATE SET answer_hash = EXCLUDED.answer_hash, expires_at = EXCLUDED.expires_at, tries = 0`,
);
const PURGE = statement('challenge-purge', `DELETE FROM challenge WHERE network_id = $1 AND expires_at <= $2`);
const TRY = statement(
  'challenge-try',
  `UPDATE challenge SET tries = tries + 1 WHERE network_id = $1 AND purpose = $2 AND browser_hash = $3 AND subject_hash = $4 AND tries < ${MOST_TRIES} AND expires_at > $5 RETURNING answer_hash`,
);
const SPEND = statement('challenge-spend', `DELETE FROM challenge WHERE network_id = $1 AND purpose = $2 AND browser_hash = $3 AND subject_hash = $4 AND expires_at > $5 RETURNING answer_hash`);

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const DIGITS = 8;

/** Whatever a browser must answer once: kept as hashes, bound to that browser, spent by the answer. Each step commits by itself, so that a refused try counts. */
@Injectable()
export class Challenges {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly keys: MasterKey,
    private readonly clock: MachineClock,
  ) {}

  /** A new code of 8 digits (CSPRNG) in place of any before. 26 bits fall to anyone with a copy of a plain hash: it is keyed outside the database (ASVS 5.0, 6.5.2). */
  async newCode(caller: Actor, asked: Asked<CodePurpose>): Promise<string> {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    await this.keep(caller, asked, await this.sealed(asked, code), CODE_LIFE);
    return code;
  }

  /** Whether this is the code: right, in time, from the same browser, within five tries, and never a second time. */
  async answers(caller: Actor, asked: Asked<CodePurpose>, code: string): Promise<boolean> {
    const given = await this.sealed(asked, code.replace(/\s/g, ''));
    const [kept] = await this.database.read<{ answer_hash: Buffer }>(caller, TRY, this.placeOf(asked));
    if (!kept || !timingSafeEqual(kept.answer_hash, given)) return false;
    return (await this.database.read(caller, SPEND, this.placeOf(asked))).length === 1;
  }

  /** Keeps what a passkey is asked to sign. */
  async keepSigning(caller: Actor, asked: Asked, challenge: string): Promise<void> {
    await this.keep(caller, asked, sha256(challenge), SIGNING_TIME);
  }

  /** Takes it away, signed or not, and answers a test of whether a challenge is the one. */
  async takeSigning(caller: Actor, asked: Asked): Promise<(challenge: string) => boolean> {
    const [kept] = await this.database.read<{ answer_hash: Buffer }>(caller, SPEND, this.placeOf(asked));
    return (challenge) => kept !== undefined && timingSafeEqual(kept.answer_hash, sha256(challenge));
  }

  private async keep(caller: Actor, asked: Asked, answerHash: Buffer, seconds: number): Promise<void> {
    await this.database.read(caller, PURGE, [this.clock.now()]);
    const [purpose, browser, subject] = this.placeOf(asked);
    await this.database.read(caller, KEEP, [purpose, browser, subject, answerHash, this.clock.in(seconds)]);
  }

  private placeOf({ purpose, browser, subject }: Asked): unknown[] {
    return [purpose, sha256(browser), sha256(subject.toLowerCase()), this.clock.now()];
  }

  private async sealed({ purpose, browser, subject }: Asked, code: string): Promise<Buffer> {
    return createHmac('sha256', await this.keys.for('mailed codes')).update(JSON.stringify([purpose, browser, subject.toLowerCase(), code])).digest();
  }
}
