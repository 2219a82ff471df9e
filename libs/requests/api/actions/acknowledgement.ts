import { Injectable } from '@nestjs/common';
import { Installation, localeOfActor, queueMail, type Transaction } from '@phare/kernel/api';
import { civilDateIn, DEFAULT_LOCALE, isTeam } from '@phare/kernel/domain';
import type { NewRequest } from '../storage/insert-request';

/** The mail that says « bien reçue »: a number, the real date, the next steps; nothing of the content (voice.md, « courriel »). */
@Injectable()
export class Acknowledgement {
  constructor(private readonly installation: Installation) {}

  /** Queues it in the transaction of the receipt. A requester without an address gets none. */
  async queue(transaction: Transaction, { number, dueOn, timeZone, requester }: NewRequest, now: Date): Promise<void> {
    if (!requester.email) return;
    const locale = isTeam(transaction.actor) ? DEFAULT_LOCALE : localeOfActor(transaction.actor);
    const { network, settings } = this.installation;
    const content = { number, dueOn, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/`, overdue: dueOn < civilDateIn(now, timeZone) ? 'yes' : '' };
    await queueMail(transaction, { template: 'acknowledgement', to: { name: requester.name, email: requester.email }, locale, content }, now);
  }
}
