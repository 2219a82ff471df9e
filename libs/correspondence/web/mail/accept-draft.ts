import type { Api, Named } from '@phare/kernel/web';
import type { WholeMailView } from '../inbound-mails.client';

/** Who asks: the person guessed, the sender as they name themselves, or somebody else. */
export type Who = 'guessed' | 'sender' | 'other' | '';

/** The request that is drafted from an e-mail. */
export interface AcceptDraft {
  readonly organisation: Named;
  readonly who: Who;
  readonly name: string;
  readonly email: string;
  readonly function: string;
  readonly subject: string;
  readonly description: string;
  readonly audience: string;
}

export const LONGEST_SUBJECT = 160;
export const LONGEST_DESCRIPTION = 10_000;

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** What the mail says and what was guessed, to confirm or correct. */
export function draftOf({ guess, sender, subject, text }: WholeMailView): AcceptDraft {
  return {
    organisation: { id: guess.organisationId, label: guess.organisationName ?? '' },
    who: guess.personId ? 'guessed' : sender ? 'sender' : 'other',
    name: guess.personId ? '' : (sender?.name ?? ''),
    email: guess.personId ? '' : (sender?.address ?? ''),
    function: guess.function ?? '',
    subject: cut(subject, LONGEST_SUBJECT),
    description: cut(text, LONGEST_DESCRIPTION),
    audience: 'team',
  };
}

/** What is sent: everything that was confirmed. The date of receipt and the channel are the mail's. */
export function acceptBody({ guess }: WholeMailView, draft: AcceptDraft): Api.AcceptMailDto {
  const { organisation, who, subject, description, audience } = draft;
  const asked = draft.function as Api.AcceptedRequesterDtoFunction;
  return {
    ...(organisation.id ? { organisationId: organisation.id } : { organisationName: organisation.label.trim() }),
    requester: who === 'guessed' && guess.personId ? { personId: guess.personId, function: asked } : { name: draft.name.trim(), email: draft.email.trim() || null, function: asked },
    subject: subject.trim(),
    description: description.trim(),
    audience: { sealed: audience === 'sealed' },
  };
}
