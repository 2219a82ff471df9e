import { Injectable } from '@nestjs/common';
import { Database, Installation, statement, type Refusal } from '@phare/kernel/api';
import { type Result, type SignedInActor } from '@phare/kernel/domain';
import { MailSealer } from '../arrival/mail-sealer';
import { MailFile } from '../reads/mail-file';
import type { wholeMailView } from '../reads/mail-view';
import { MailHandling } from './mail-handling';

const SAY_WHY = statement('mail-say-why', 'UPDATE inbound_letter SET dismissal = $3 WHERE network_id = $1 AND mail_id = $2');

/** Sets an e-mail aside, with a reason. It stays, and stays in sight; nobody is written to. */
@Injectable()
export class DismissMail {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly mails: MailFile,
    private readonly handling: MailHandling,
    private readonly sealer: MailSealer,
  ) {}

  async execute(actor: SignedInActor, id: string, reason: string): Promise<Result<ReturnType<typeof wholeMailView>, Refusal>> {
    const mail = await this.mails.find(actor, id);
    if (!mail.ok) return mail;
    const sealed = await this.sealer.seal(id, 'dismissal', Buffer.from(reason));
    const done = await this.database.withActor(actor, async (transaction) => {
      const handled = await this.handling.handle(transaction, actor, id, 'dismissed', null, this.installation.now());
      if (handled.ok) await transaction.change(SAY_WHY, [actor.networkId, id, sealed]);
      return handled;
    });
    return done.ok ? this.mails.execute(actor, id) : done;
  }
}
