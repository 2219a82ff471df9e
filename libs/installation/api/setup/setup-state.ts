import { Injectable } from '@nestjs/common';
import { missingSteps, type SettledSteps } from '@phare/installation/domain';
import { Database, IdentityDatabase, Installation, machineTime, statement, systemOf, type PrivacyOfficer, type Transaction } from '@phare/kernel/api';
import { instantText, type Locale, type SystemActor } from '@phare/kernel/domain';
import type { GivenAnswers } from '@phare/policy/api';
import type { SetupDto } from './setup.dto';

/** The setup as it stands, with what its code is checked against. */
export interface SetupRow extends Record<string, unknown> {
  /** Null before a first code was shown. */
  readonly code_hash: Buffer | null;
  readonly expires_at: Date | null;
  readonly network_at: Date | null;
  readonly policy_at: Date | null;
  readonly name: string;
  readonly time_zone: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly privacy_officer: PrivacyOfficer | null;
  readonly languages: Locale[];
  /** What was answered so far where the policy is silent. */
  readonly choices: GivenAnswers;
}

// Whoever has proved an address may have an account too: only one with a role ends the setup, else a stranger could.
const UNATTENDED = `NOT EXISTS (SELECT FROM account a JOIN role_grant g ON g.network_id = a.network_id AND g.person_id = a.person_id WHERE a.network_id = s.network_id)`;
const OPEN = `SELECT s.code_hash, s.expires_at, s.network_at, s.policy_at, n.name, n.time_zone, n.phone, n.email, n.privacy_officer, n.languages, s.choices
  FROM network_setup s JOIN network n ON n.id = s.network_id WHERE s.network_id = $1 AND s.ended_at IS NULL AND ${UNATTENDED}`;
const READ = statement('setup-open', OPEN);
const HOLD = statement('setup-hold', `${OPEN} FOR UPDATE OF s`);
const ORGANISATIONS = statement('setup-organisations', `SELECT count(*)::int AS organisations FROM organisation WHERE network_id = $1`);

/** The first-run setup of this installation: there only in production, from the first start until the first account. */
@Injectable()
export class SetupState {
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly application: Database,
    private readonly installation: Installation,
  ) {}

  /** Nobody is signed in yet: what is done is done by the product, for whoever has its code. */
  get actor(): SystemActor {
    return systemOf(this.installation.network, 'setup');
  }

  /** The setup, while it is open: never in a demonstration. */
  async open(): Promise<SetupRow | undefined> {
    return this.installation.settings.mode === 'production' ? (await this.identity.read<SetupRow>(this.actor, READ))[0] : undefined;
  }

  /** The same, kept from others until the transaction ends: of two who end it, the second finds it ended, and nothing is settled after its end. */
  hold(transaction: Transaction): Promise<SetupRow | undefined> {
    return transaction.first<SetupRow>(HOLD, [transaction.actor.networkId]);
  }

  async organisations(): Promise<number> {
    const [row] = await this.application.read<{ organisations: number }>(this.actor, ORGANISATIONS);
    return row?.organisations ?? 0;
  }

  async view(row: SetupRow): Promise<SetupDto> {
    const { name, phone, email, time_zone: timeZone, privacy_officer: privacyOfficer, languages } = row;
    return { expiresAt: instantText(row.expires_at ?? machineTime()), settled: { ...settledOf(row) }, network: { name, phone, email, timeZone, languages }, privacyOfficer, organisations: await this.organisations() };
  }
}

const settledOf = (row: SetupRow): SettledSteps => ({ network: row.network_at !== null, privacy_officer: row.privacy_officer !== null, policy: row.policy_at !== null });

/** What is missing before the first accounts. */
export const missingOf = (row: SetupRow): readonly string[] => missingSteps(settledOf(row));

export const hasExpired = ({ expires_at }: SetupRow): boolean => expires_at === null || expires_at <= machineTime();
