import { BooleanField, ChoiceField, EmailField, InstantField, ObjectField, TextField } from '@phare/kernel/api';

const TOKEN = { description: 'What the mailed link holds.', max: 100 } as const;

/** `POST /:id/requester-confirmation`, by the team. */
export class RequesterConfirmationDto {
  @BooleanField({ description: 'Whether the request does come from the organisation. When not, triage decides.' })
  confirmed: boolean;

  @TextField({ description: 'How the team knows.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

export class ConfirmerPersonDto {
  @TextField({ description: 'Their function: one that may ask, in the policy version of the request.', max: 100, example: 'direction' })
  function: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @EmailField({ description: 'Where the link is mailed.' })
  email: string;
}

/** `POST /:id/confirmers`: who confirms, or « pas maintenant ». */
export class ConfirmerDto {
  @ChoiceField({ description: '`now` mails a link to the confirmer; `later` mails nothing, and tells the team so.', of: ['now', 'later'] })
  when: 'now' | 'later';

  @ObjectField({ description: 'Needed with `now`.', type: () => ConfirmerPersonDto, optional: true })
  confirmer?: ConfirmerPersonDto;
}

/** A link as its holder sends it: in a body, never in an address that is logged. */
export class LinkDto {
  @TextField(TOKEN)
  token: string;
}

/** `POST /api/requester-confirmations`. */
export class ConfirmByLinkDto extends LinkDto {
  @BooleanField({ description: 'Whether the organisation does ask.' })
  confirmed: boolean;
}

/** What whoever is asked to confirm is shown: neither who asked nor what. */
export class ConfirmationAskedDto {
  @TextField({ description: 'The federation.', max: 300 })
  network: string;

  @TextField({ description: 'The organisation in whose name a request was made.', max: 300 })
  organisation: string;

  @TextField({ description: 'In what capacity they are asked.', max: 100 })
  function: string;

  @InstantField({ description: 'Until when the link works.' })
  expiresAt: string;

  @TextField({ description: 'The zone of the organisation.', max: 100 })
  timeZone: string;
}

export class ConfirmationGivenDto {
  @BooleanField({ description: 'What was answered.' })
  confirmed: boolean;
}

/** The latest confirmation that was asked for, for the requester and the team. */
export class ConfirmationStateDto {
  @TextField({ description: 'The function of whoever was asked.', max: 100 })
  function: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @TextField({ description: 'Their address.', max: 254 })
  email: string;

  @InstantField({ description: 'When they were asked.' })
  askedAt: string;

  @InstantField({ description: 'Until when they may answer.' })
  expiresAt: string;

  @ChoiceField({ description: 'What became of it.', of: ['waiting', 'confirmed', 'declined', 'cancelled', 'expired'] })
  state: string;

  @InstantField({ description: 'When they answered.', nullable: true })
  answeredAt: string | null;
}
