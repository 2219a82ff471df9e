import { RequestKeys } from '@phare/confidentiality/api';
import type { Database, Installation, MasterKey, WorkerDatabase } from '@phare/kernel/api';
import type { PolicyVersions } from '@phare/policy/api';
import { MailedMessage, OtherSide, RequestsRepository, RequestWriter, SealedTexts } from '@phare/requests/api';
import { BouncedMails } from './arrival/bounced-mails';
import { InvitationAnswers } from './arrival/invitation-answers';
import { MachineNews } from './arrival/machine-news';
import { MailClues } from './arrival/mail-clues';
import { MailDues } from './arrival/mail-dues';
import { MailIntake } from './arrival/mail-intake';
import { MailReading } from './arrival/mail-reading';
import { MailSealer } from './arrival/mail-sealer';
import { ThreadedReplies } from './arrival/threaded-replies';
import { ReplyAddresses } from './reply-addresses';
import { AnsweredRequests } from './storage/answered-requests';
import { KeptMails } from './storage/kept-mails';
import { MailGuesses } from './storage/mail-guess';

/** What an intake stands on. */
export interface IntakeParts {
  readonly database: Database;
  readonly worker: WorkerDatabase;
  readonly installation: Installation;
  readonly masterKey: MasterKey;
  readonly policies: PolicyVersions;
}

/** Puts an intake together: for the app and the worker, and for the command line, which has no container. */
export function mailIntakeOf({ database, worker, installation, masterKey, policies }: IntakeParts): MailIntake {
  const sealer = new MailSealer(masterKey, installation);
  const mails = new KeptMails(database, installation, sealer);
  const dues = new MailDues(policies, installation);
  const requests = new AnsweredRequests(database, worker, installation);
  const clues = new MailClues(new MailGuesses(database), requests, new ReplyAddresses(masterKey, installation), dues, installation);
  const texts = new SealedTexts(new RequestKeys(installation.settings.keysDir, masterKey));
  const messages = new MailedMessage(new RequestsRepository(database, texts), new RequestWriter(texts), new OtherSide(installation));
  const news = new MachineNews(new BouncedMails(worker, installation), new InvitationAnswers(database, installation));
  return new MailIntake(mails, new MailReading(database, mails, clues, new ThreadedReplies(messages, installation), news), dues, installation);
}
