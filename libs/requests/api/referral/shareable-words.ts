import { Injectable } from '@nestjs/common';
import type { Actor } from '@phare/kernel/domain';
import type { ShareableFacts } from '@phare/requests/domain';
import type { OwnRow } from '../storage/request-row';
import { SealedTexts } from '../storage/sealed-texts';

/** What of a request may go to a resource, in words that can be read. The letter takes of it only what was consented to. */
@Injectable()
export class ShareableWords {
  constructor(private readonly texts: SealedTexts) {}

  async of(actor: Actor, row: OwnRow): Promise<ShareableFacts> {
    const { subject, description } = await this.texts.openSummary(actor, { ...row, sight: 'whole' });
    return { organisation: row.organisation_label, requester: row.requester_name, email: row.requester_email, phone: row.requester_phone, subject, description };
  }
}
