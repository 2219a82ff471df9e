import { machineMail, type MachineMail } from '@phare/correspondence/domain';
import { Installation } from '@phare/kernel/api';
import type { SystemActor } from '@phare/kernel/domain';
import { AnsweredRequests, type AnsweredRequest } from '../storage/answered-requests';
import type { MailDue } from '../storage/kept-mails';
import { MailGuesses, type MailGuess } from '../storage/mail-guess';
import { ReplyAddresses } from '../reply-addresses';
import type { ReadMail } from './letter';
import { MailDues } from './mail-dues';

/** What surrounds a message: who seems to have sent it, what it answers, when it is due. */
export interface Clues {
  readonly machine: MachineMail | null;
  readonly guess: MailGuess;
  readonly answered: (AnsweredRequest & { readonly signed: boolean }) | null;
  readonly due: MailDue;
}

const NOBODY: MailGuess = { personId: null, organisationId: null, timeZone: null };

/** Gathers the clues of a message. They are hints: no address proves who wrote (RFC 5321 §7.1). */
export class MailClues {
  constructor(
    private readonly guesses: MailGuesses,
    private readonly requests: AnsweredRequests,
    private readonly addresses: ReplyAddresses,
    private readonly dues: MailDues,
    private readonly installation: Installation,
  ) {}

  async of(actor: SystemActor, mail: ReadMail | null, receivedAt: Date): Promise<Clues> {
    if (!mail) return { machine: null, guess: NOBODY, answered: null, due: await this.dues.of(receivedAt) };
    const [guess, answered] = await Promise.all([this.guesses.of(actor, mail, receivedAt, this.installation.network.timeZone), this.answered(actor, mail)]);
    return { machine: this.machine(mail), guess, answered, due: await this.dues.of(receivedAt, guess.timeZone) };
  }

  private async answered(actor: SystemActor, { recipients, answers }: ReadMail): Promise<Clues['answered']> {
    const number = await this.addresses.numberIn(recipients);
    const bySignature = number ? await this.requests.ofNumber(actor, number) : null;
    if (bySignature) return { ...bySignature, signed: true };
    const byMessage = await this.requests.ofMessages(actor, answers);
    return byMessage && { ...byMessage, signed: false };
  }

  private machine({ headers, letter: { from, subject }, contentType }: ReadMail): MachineMail | null {
    const address = from?.address ?? null;
    const host = new URL(this.installation.settings.publicUrl).hostname;
    const marked = headers.some(({ key, value }) => key === 'x-loop' && value.trim() === host);
    return machineMail({ headers, from: address, subject, contentType, ours: marked || (address !== null && this.addresses.isOurs(address)) });
  }
}
