import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, recordAudit, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
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
  open(caller: Actor, accountId: string, method: SessionMethod, browser: Browser): Promise<OpenedSession> {
    return this.database.withActor(caller, (transaction) => this.openIn(transaction, accountId, method, browser));
  }

  /** The same, within a transaction that has more to do. */
  async openIn(transaction: Transaction, accountId: string, method: SessionMethod, browser: Browser): Promise<OpenedSession> {
    const session = await this.sessions.open(transaction, { accountId, method, label: browser.label }, browser.session);
    const device = await this.devices.remember(transaction, accountId, browser.device);
    await recordAudit(transaction, { action: 'sign_in', subject: 'account', subjectId: accountId, detail: { method } }, this.installation.now());
    return { session, device };
  }
}
