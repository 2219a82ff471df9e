import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMIT, page, ProblemException, readCursor } from '@phare/kernel/api';
import { instant, type SignedInActor } from '@phare/kernel/domain';
import { isUUID } from 'class-validator';
import { MailSealer } from '../arrival/mail-sealer';
import type { MailListQueryDto } from '../http/mail.dto';
import type { MailRow } from '../storage/mail-row';
import { MailsRepository } from '../storage/mails.repository';
import { mailView, type MailView } from './mail-view';

export interface MailPage {
  readonly items: readonly MailView[];
  readonly nextCursor: string | null;
}

/** The tray of received e-mails, in keyset pages stable under arrivals. */
@Injectable()
export class MailList {
  constructor(
    private readonly mails: MailsRepository,
    private readonly sealer: MailSealer,
  ) {}

  async execute(actor: SignedInActor, { state, dueBefore, cursor, limit = DEFAULT_LIMIT }: MailListQueryDto): Promise<MailPage> {
    const found = await this.mails.list(actor, { state: state ?? null, dueBefore: dueBefore ?? null, after: keyAfter(cursor), limit });
    const { rows, nextCursor } = page(found, limit, ({ received_at, id }) => [received_at.toISOString(), id]);
    return { items: await Promise.all(rows.map((row) => this.shown(row))), nextCursor };
  }

  private async shown(row: MailRow): Promise<MailView> {
    const [heading, dismissal] = await Promise.all([this.sealer.openHeading(row.id, row.heading), this.sealer.openDismissal(row.id, row.dismissal)]);
    return mailView(row, heading, dismissal);
  }
}

/** The arrival and the id after which a page begins; a cursor that is not one of ours answers 400. */
function keyAfter(cursor: string | undefined): readonly (string | number | null)[] {
  const key = readCursor(cursor, 2);
  if (key && !(typeof key[0] === 'string' && instant(key[0]) && isUUID(key[1]))) throw new ProblemException('malformed', [{ pointer: '/cursor', code: 'cursor' }]);
  return key ?? [null, null];
}
