import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, refusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import { KnownDevices } from '../browsers/known-devices';
import type { SessionMethod } from './session-methods';
import { SessionStore } from './session-store';

/** What a browser is given when somebody has signed in on it. */
export interface OpenedSession {
  readonly session: string;
  readonly device: string;
  /** A code mailed to the address has just come back. */
  readonly addressProven?: boolean;
}

/** Whose session, by what method, where; and the hash that the password was judged by, if there was one. */
export interface ProvedSignIn {
  readonly accountId: string;
  readonly method: SessionMethod;
  readonly browser: Browser;
  readonly passwordHash?: string | null;
}

/** The end of every way in: a session, the mark of the device, and a line of the record, together or not at all. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly sessions: SessionStore,
    private readonly devices: KnownDevices,
    private readonly installation: Installation,
  ) {}

  /** Opens a session for someone who has proved who they are. */
  open(caller: Actor, proved: ProvedSignIn): Promise<Result<OpenedSession, Refusal>> {
    return this.database.withActor(caller, (transaction) => this.openIn(transaction, proved));
  }

  /** The same, within a transaction that has more to do; refused where the account changed since the proof. */
  async openIn(transaction: Transaction, { accountId, method, browser, passwordHash = null }: ProvedSignIn): Promise<Result<OpenedSession, Refusal>> {
    const session = await this.sessions.open(transaction, { accountId, method, label: browser.label, passwordHash }, browser.session);
    if (session === null) return refused(refusal('bad_credentials'));
    const device = await this.devices.remember(transaction, accountId, browser.device);
    await recordAudit(transaction, { action: 'sign_in', subject: 'account', subjectId: accountId, detail: { method } }, this.installation.now());
    return accepted({ session, device, addressProven: method === 'mailed_code' });
  }
}
