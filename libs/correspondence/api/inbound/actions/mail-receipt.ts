import { cutTo } from '@phare/correspondence/domain';
import { isAddress } from '@phare/kernel/api';
import type { OrganisationFunction } from '@phare/kernel/domain';
import type { ReceiveRequestDto } from '@phare/requests/api';
import type { AcceptMailDto } from '../http/mail.dto';
import type { ReadableMail } from '../reads/mail-file';

const LONGEST_SUBJECT = 160;
const LONGEST_DESCRIPTION = 10_000;

/** What stands where a message has no words of its own: a request needs some. */
const WORDLESS = '(courriel sans texte)';

/** The body of a receipt: what the caller says, and the mail's for the rest (api.md, « Mail »). The clock starts at the arrival. */
export function receiptOf(mail: ReadableMail, body: AcceptMailDto): ReceiveRequestDto {
  const { row, letter } = mail;
  const named = body.organisationId !== undefined || body.organisationName !== undefined;
  const subject = letter.subject || letter.text.split('\n', 1).join('');
  return {
    ...body,
    ...(named || row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    channel: body.channel ?? 'email',
    receivedAt: body.receivedAt ?? row.received_at.toISOString(),
    requester: requesterOf(mail, body.requester),
    subject: body.subject ?? cutTo(subject || WORDLESS, LONGEST_SUBJECT),
    description: body.description ?? cutTo(letter.text || subject || WORDLESS, LONGEST_DESCRIPTION),
  };
}

/** The person guessed, unless the caller says otherwise; else the sender, by their own name and address. */
function requesterOf({ row, letter: { from } }: ReadableMail, said: AcceptMailDto['requester'] = {}): ReceiveRequestDto['requester'] {
  const functionHeld = said.function ?? (row.function as OrganisationFunction | null) ?? 'other';
  if (said.personId !== undefined) return { ...said, function: functionHeld };
  if (row.person_id !== null && said.name === undefined) return { ...said, personId: row.person_id, function: functionHeld };
  const address = from && isAddress(from.address) ? from.address : null;
  return { ...said, name: said.name ?? (from?.name || from?.address), email: said.email === undefined ? address : said.email, function: functionHeld };
}
