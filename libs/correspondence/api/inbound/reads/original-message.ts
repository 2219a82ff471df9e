import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { MailSealer } from '../arrival/mail-sealer';
import { MailsRepository } from '../storage/mails.repository';

/** An e-mail as it came, byte for byte: for what Phare could not read of it. Recorded before it is told. */
@Injectable()
export class OriginalMessage {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly sealer: MailSealer,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<Buffer, Refusal>> {
    const mail = await this.mails.find(actor, id);
    const sealed = mail && (await this.mails.raw(actor, id));
    if (!sealed) return refused(refusal('not_found'));
    await this.database.withActor(actor, (transaction) => recordAudit(transaction, { action: 'download_mail', subject: 'inbound_mail', subjectId: id }, this.installation.now()));
    return accepted(await this.sealer.open(id, 'raw', sealed));
  }
}
