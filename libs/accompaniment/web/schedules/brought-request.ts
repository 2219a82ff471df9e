import type { SameKeys } from '@phare/kernel/domain';
import { type SchemaPathTree, maxLength, required, validate } from '@angular/forms/signals';
import type { Api } from '@phare/kernel/web';
import type { SCHEDULES_TEXT } from './schedules.catalogue';

/** The request that a follow-up brought out, as it is typed. */
export interface BroughtRequest {
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly phone: string;
  readonly channel: string;
  readonly subject: string;
  readonly description: string;
  readonly audience: string;
}

export const NOTHING_BROUGHT: BroughtRequest = { name: '', function: '', email: '', phone: '', channel: 'phone', subject: '', description: '', audience: 'team' };

type Words = SameKeys<(typeof SCHEDULES_TEXT)['fr-CA']['carry']>;

const MOST_SUBJECT = 160;
const MOST_DESCRIPTION = 10_000;

/** What the form refuses of it, in the words of the page. */
export function broughtRules(path: SchemaPathTree<BroughtRequest>, t: () => Words, tooLong: () => string): void {
  const said = [
    [path.name, () => t().nameMissing],
    [path.subject, () => t().subjectMissing],
    [path.description, () => t().descriptionMissing],
  ] as const;
  for (const [field, missing] of said) validate(field, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: missing() }));
  required(path.function, { message: () => t().functionMissing });
  required(path.channel, { message: () => t().channelMissing });
  maxLength(path.subject, MOST_SUBJECT, { message: tooLong });
  maxLength(path.description, MOST_DESCRIPTION, { message: tooLong });
}

/** The same, as the API takes it: whoever opens it keeps it, where it is sealed. */
export function broughtBody({ name, function: held, email, phone, channel, subject, description, audience }: BroughtRequest, keeperId: string): Api.ScheduledRequestDto {
  const reached = { ...(email.trim() ? { email: email.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) };
  return {
    channel: channel as Api.ScheduledRequestDtoChannel,
    requester: { name: name.trim(), function: held as Api.RequesterDtoFunction, ...reached },
    subject: subject.trim(),
    description: description.trim(),
    audience: audience === 'sealed' ? { sealed: true, keeperId } : { sealed: false },
  };
}
