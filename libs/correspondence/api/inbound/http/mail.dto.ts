import { OmitType } from '@nestjs/swagger';
import { MAIL_REASON_CODES, MAIL_STATES, type MailState } from '@phare/correspondence/domain';
import { ChoiceField, CivilDateField, EmailField, IdField, InstantField, ListQueryDto, ObjectField, ObjectListField, PhoneField, TextField, TextListField, WholeNumberField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';
import { CHANNELS, ReceiveRequestDto, type Channel } from '@phare/requests/api';

/** `GET /api/inbound-mails`: latest arrival first; auto-replies included. */
export class MailListQueryDto extends ListQueryDto {
  @ChoiceField({ description: 'Only this state; all when absent.', of: MAIL_STATES, optional: true })
  state?: MailState;

  @CivilDateField({ description: 'Only what still waits and is due before this day.', optional: true })
  dueBefore?: string;
}

export class AcceptedRequesterDto {
  @IdField({ description: 'A person already known.', optional: true })
  personId?: string;

  @TextField({ description: 'Full name; the sender’s when absent.', max: 200, optional: true })
  name?: string;

  @EmailField({ description: 'Where to write; the sender’s address when absent.', optional: true, nullable: true })
  email?: string | null;

  @PhoneField({ description: 'Where to call.', optional: true, nullable: true })
  phone?: string | null;

  @ChoiceField({ description: 'In what capacity; that of the mandate guessed when absent, else `other`.', of: ORGANISATION_FUNCTIONS, optional: true })
  function?: OrganisationFunction;
}

/** `POST /:id/accept`: the body of `POST /api/requests`; what it omits comes from the mail. */
export class AcceptMailDto extends OmitType(ReceiveRequestDto, ['channel', 'requester', 'subject', 'description'] as const) {
  @ChoiceField({ description: 'How it came; `email` when absent.', of: CHANNELS, optional: true })
  channel?: Channel;

  @ObjectField({ description: 'Who asks; the person guessed when absent, else the sender.', type: () => AcceptedRequesterDto, optional: true })
  requester?: AcceptedRequesterDto;

  @TextField({ description: 'What it is about; the subject of the mail when absent.', max: 160, optional: true })
  subject?: string;

  @TextField({ description: 'What is going on; the text of the mail when absent.', max: 10_000, optional: true })
  description?: string;
}

/** `POST /:id/attach`. */
export class AttachMailDto {
  @IdField({ description: 'A request in the caller’s sight.' })
  requestId: string;
}

/** `POST /:id/files`. */
export class TakeMailFileDto {
  @WholeNumberField({ description: 'Which of its files, from 0.', min: 0, max: 199 })
  index: number;
}

/** `POST /:id/dismiss`. */
export class DismissMailDto {
  @TextField({ description: 'Why, in a sentence.', max: 1000 })
  reason: string;
}

export class MailGuessDto {
  @IdField({ description: 'The organisation that the sender’s address points to: a guess.', nullable: true })
  organisationId: string | null;

  @TextField({ description: 'Its name.', max: 300, nullable: true })
  organisationName: string | null;

  @IdField({ description: 'The person whose address it is: a guess, never an identity.', nullable: true })
  personId: string | null;

  @TextField({ description: 'Their name in the directory.', max: 300, nullable: true })
  personName: string | null;

  @ChoiceField({ description: 'The function of their mandate there.', of: ORGANISATION_FUNCTIONS, nullable: true })
  function: string | null;
}

/** A received e-mail as lists show it. */
export class MailDto {
  @IdField({ description: 'The e-mail.' })
  id: string;

  @ChoiceField({ description: '`waiting` for a person; `drafted`: a request to confirm; `done`.', of: MAIL_STATES })
  state: string;

  @TextField({ description: 'Why it waits or is done: a code, or the words of whoever set it aside.', max: 1000, nullable: true })
  reason: string | null;

  @ChoiceField({ description: 'The code, in every case.', of: MAIL_REASON_CODES, nullable: true })
  outcome: string | null;

  @InstantField({ description: 'The arrival: the clock starts here.' })
  receivedAt: Date;

  @InstantField({ description: 'The date that the message gives itself.', nullable: true })
  declaredAt: Date | null;

  @TextField({ description: 'The zone of its due date.', max: 100 })
  timeZone: string;

  @CivilDateField({ description: 'When it is due; nothing where nothing is owed.', nullable: true })
  dueOn: string | null;

  @TextField({ description: 'The sender as they name themselves: not verified.', max: 500 })
  from: string;

  @TextField({ description: 'The subject.', max: 1000 })
  subject: string;

  @ObjectField({ description: 'Who seems to have written, and for which organisation.', type: () => MailGuessDto })
  guess: MailGuessDto;

  @IdField({ description: 'The request that it became, was added to or seems to answer.', nullable: true })
  requestId: string | null;

  @TextField({ description: 'Its public number.', max: 20, nullable: true })
  requestNumber: string | null;
}

export class MailPageDto {
  @ObjectListField({ description: 'E-mails, latest arrival first.', type: () => MailDto, maxItems: 100 })
  items: MailDto[];

  @TextField({ description: 'Where the next page begins.', max: 2000, nullable: true })
  nextCursor: string | null;
}

export class MailboxDto {
  @TextField({ description: 'The name.', max: 200 })
  name: string;

  @TextField({ description: 'The address.', max: 254 })
  address: string;
}

export class MailFileDto {
  @TextField({ description: 'The name that the message gives it.', max: 255 })
  name: string;

  @TextField({ description: 'The media type that the message gives it.', max: 255 })
  type: string;

  @WholeNumberField({ description: 'Bytes.', min: 0, max: 30_000_000 })
  size: number;
}

/** A received e-mail, whole: as text, never as HTML. */
export class WholeMailDto extends MailDto {
  @ObjectField({ description: 'The sender, in parts.', type: () => MailboxDto, nullable: true })
  sender: MailboxDto | null;

  @TextField({ description: 'Where the sender asks to be answered.', max: 500 })
  replyTo: string;

  @TextListField({ description: 'Whom it was written to.', max: 500, maxItems: 100 })
  to: string[];

  @TextField({ description: 'The text.', max: 200_000 })
  text: string;

  @ObjectListField({ description: 'Files it carries, kept in the message and not opened.', type: () => MailFileDto, maxItems: 200 })
  files: MailFileDto[];
}
