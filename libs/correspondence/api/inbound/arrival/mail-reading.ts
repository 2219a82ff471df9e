import { mailVerdict, type MailFacts, type MailVerdict } from '@phare/correspondence/domain';
import { Database } from '@phare/kernel/api';
import { KeptMails } from '../storage/kept-mails';
import type { ReadMail } from './letter';
import type { MachineNews } from './machine-news';
import { MailClues, type Clues } from './mail-clues';
import { beginningOf, readMessage } from './read-message';
import { ThreadedReplies, type Answered } from './threaded-replies';

/** Reads a message that is kept, and says what becomes of it. Done again after a crash, it concludes once. */
export class MailReading {
  constructor(
    private readonly database: Database,
    private readonly mails: KeptMails,
    private readonly clues: MailClues,
    private readonly replies: ThreadedReplies,
    private readonly news: MachineNews,
  ) {}

  async read(id: string): Promise<MailVerdict | null> {
    const kept = await this.mails.raw(id);
    if (!kept) return null;
    const mail = await readMessage(kept.raw);
    const clues = await this.clues.of(this.mails.actor, mail, kept.receivedAt);
    const requestId = clues.answered?.id ?? null;
    const verdict = await this.database.withActor(
      this.mails.actor,
      async (transaction) => {
        const answered = clues.answered && (await this.replies.hold(transaction, clues.answered));
        const judged = mailVerdict(factsOf(mail, clues, answered, kept.reason === 'too_large'));
        const due = { ...clues.due, dueOn: judged.state === 'done' ? null : clues.due.dueOn };
        const { personId, organisationId } = clues.guess;
        const said = await this.mails.conclude(transaction, id, { ...judged, declaredAt: mail?.declaredAt ?? null, due, personId, organisationId, requestId, letter: mail?.letter ?? beginningOf(kept.raw) });
        if (said && judged.reason === 'threaded' && mail && answered) await this.replies.add(transaction, answered, mail.letter);
        return judged;
      },
      requestId,
    );
    await this.news.heed(kept.raw, mail, verdict.reason === 'bounce');
    return verdict;
  }
}

const factsOf = (mail: ReadMail | null, clues: Clues, answered: Answered | null, tooLarge: boolean): MailFacts => ({
  readable: mail !== null,
  tooLarge,
  encrypted: mail?.encrypted ?? false,
  hasText: (mail?.letter.text ?? '') !== '' || (!mail?.answersInvitation && (mail?.letter.subject ?? '') !== ''),
  hasFiles: (mail?.letter.files.length ?? 0) > 0,
  machine: clues.machine,
  senderKnown: clues.guess.personId !== null || clues.guess.organisationId !== null,
  answersInvitation: mail?.answersInvitation ?? false,
  answered,
});
