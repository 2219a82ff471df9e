import { Injectable } from '@nestjs/common';
import { MAIL_PROBLEMS } from '@phare/correspondence/domain';
import { incomingFolder, Installation, refusal, ruleBroken, SpooledFile, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { LARGEST_FILE, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { AddAttachment, type ActedOn } from '@phare/requests/api';
import { MailSealer } from '../arrival/mail-sealer';
import { fileIn } from '../arrival/read-message';
import { MailsRepository } from '../storage/mails.repository';

const UNFILED: Refusal = { code: 'mail_unfiled', definition: MAIL_PROBLEMS.mail_unfiled };

/** Takes one file out of an e-mail and joins it to the request that the mail belongs to: looked at like any other file, and told as the organisation's. */
@Injectable()
export class TakeMailFile {
  constructor(
    private readonly mails: MailsRepository,
    private readonly sealer: MailSealer,
    private readonly attachments: AddAttachment,
    private readonly installation: Installation,
  ) {}

  async execute(actor: SignedInActor, id: string, index: number, idempotency: IdempotentCall | null): Promise<Result<ActedOn, Refusal>> {
    const mail = await this.mails.find(actor, id);
    const sealed = mail && (await this.mails.raw(actor, id));
    if (!mail || !sealed) return refused(refusal('not_found'));
    if (mail.state !== 'done' || !mail.request_id) return refused(UNFILED);
    const file = await fileIn(await this.sealer.open(id, 'raw', sealed), index);
    if (!file) return refused(refusal('not_found'));
    if (file.content.length > LARGEST_FILE) return refused(ruleBroken({ pointer: '/index', code: 'file_large' }));
    return this.joined({ actor, requestId: mail.request_id, expectedVersion: null, idempotency }, file);
  }

  private async joined(call: Parameters<AddAttachment['execute']>[0], { name, type, content }: { readonly name: string; readonly type: string; readonly content: Buffer }): Promise<Result<ActedOn, Refusal>> {
    const folder = incomingFolder(this.installation.settings.dataDir);
    const spooled = SpooledFile.in(folder);
    try {
      await spooled.hold(folder, { name, type }, content);
      return await this.attachments.execute(call, spooled, 'organisation');
    } finally {
      await spooled.discard();
    }
  }
}
