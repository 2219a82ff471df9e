import { Injectable } from '@nestjs/common';
import { refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { Letter } from '../arrival/letter';
import { MailSealer } from '../arrival/mail-sealer';
import type { WholeMailRow } from '../storage/mail-row';
import { MailsRepository } from '../storage/mails.repository';
import { wholeMailView } from './mail-view';

/** A received e-mail with its words. */
export interface ReadableMail {
  readonly row: WholeMailRow;
  readonly letter: Letter;
  readonly dismissal: string | null;
}

/** One received e-mail, whole, for whoever may see it. */
@Injectable()
export class MailFile {
  constructor(
    private readonly mails: MailsRepository,
    private readonly sealer: MailSealer,
  ) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<ReturnType<typeof wholeMailView>, Refusal>> {
    const found = await this.find(actor, id);
    return found.ok ? accepted(wholeMailView(found.value.row, found.value.letter, found.value.dismissal)) : found;
  }

  /** With its words: for what is made of them. */
  async find(actor: SignedInActor, id: string): Promise<Result<ReadableMail, Refusal>> {
    const row = await this.mails.find(actor, id);
    if (!row) return refused(refusal('not_found'));
    const [letter, dismissal] = await Promise.all([this.sealer.openLetter(id, row.letter), this.sealer.openDismissal(id, row.dismissal)]);
    return accepted({ row, letter, dismissal });
  }
}
