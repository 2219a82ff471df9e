import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, localeOfActor, queueMail, recordAudit, type OutgoingMail } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { Browser } from '../browsers/browser';
import type { CodePurpose } from '../challenges/challenge';
import { Challenges } from '../challenges/challenges';
import { newToken } from '../sessions/session-token';
import { AddressHolders, type AddressHolder } from './address-holders';
import { MailLimits } from './mail-limits';

/** A code that was asked for: what the browser is given now, and the work that begins once the answer has left. */
export interface AskedCode {
  readonly pending: string;
  readonly later: () => Promise<void>;
}

const TEMPLATES = { sign_in: 'sign_in_code', second_factor: 'sign_in_code', reset: 'reset_code' } as const satisfies Record<CodePurpose, string>;

/**
 * Mails a code that works once, in ten minutes, in the browser that asked. Before the answer, nothing is looked up: whatever depends on
 * the address comes later. An address to which nothing is mailed is given a code all the same, which nobody ever reads, so that a
 * wrong guess is as long to refuse for one as for the other (abuse case 13).
 */
@Injectable()
export class MailCode {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly holders: AddressHolders,
    private readonly challenges: Challenges,
    private readonly limits: MailLimits,
    private readonly installation: Installation,
  ) {}

  /** Each time a new token for the browser: one that was there before is never adopted (abuse case 15). */
  execute(caller: Actor, purpose: CodePurpose, email: string, browser: Browser): AskedCode {
    const pending = newToken();
    return { pending, later: () => this.send(caller, { purpose, email, pending }, browser) };
  }

  private async send(caller: Actor, { purpose, email, pending }: { purpose: CodePurpose; email: string; pending: string }, browser: Browser): Promise<void> {
    if (!(await this.limits.allow(caller, email, browser))) return;
    const code = await this.challenges.newCode(caller, { purpose, browser: pending, subject: email });
    const holder = await this.holders.holderOf(caller, purpose, email);
    if (!holder) return;
    const now = this.installation.now();
    const { id, subject, mail } = this.mailTo(caller, holder, TEMPLATES[purpose], code);
    await this.database.withActor(caller, async (transaction) => {
      await queueMail(transaction, mail, now);
      await recordAudit(transaction, { action: 'code_sent', subject, subjectId: id, detail: { purpose } }, now);
    });
  }

  private mailTo(caller: Actor, holder: AddressHolder, template: string, code: string): { id: string; subject: string; mail: OutgoingMail } {
    const { network } = this.installation;
    const content = { code, network: network.name, phone: network.phone ?? '' };
    const { id, name, email } = 'account' in holder ? holder.account : holder.person;
    const locale = 'account' in holder ? holder.account.locale : localeOfActor(caller);
    return { id, subject: 'account' in holder ? 'account' : 'person', mail: { template, to: { name, email }, locale, content } };
  }
}
