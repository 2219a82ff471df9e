import type { BouncedMails } from './bounced-mails';
import type { InvitationAnswers } from './invitation-answers';
import type { ReadMail } from './letter';

/** What a message says to the machine, whatever a person is to do with it: that a mail of ours did not arrive, or who comes to a meeting. */
export class MachineNews {
  constructor(
    private readonly bounced: BouncedMails,
    private readonly answers: InvitationAnswers,
  ) {}

  async heed(raw: Buffer, mail: ReadMail | null, isBounce: boolean): Promise<void> {
    if (isBounce) await this.bounced.mark(raw);
    if (mail) await this.answers.keep(mail);
  }
}
