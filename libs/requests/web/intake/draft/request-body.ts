import type { Api } from '@phare/kernel/web';
import type { NewRequest } from '../intake.client';
import type { AccessAnswers, Answers, ContactAnswers, SituationAnswers } from './answers';

/** Sentences that go into the text of the request, in the language of the person who writes. */
export interface BodyWords {
  /** The subject when none was typed: the family in plain words. */
  readonly subject: string;
  readonly when: (values: { readonly when: string }) => string;
  readonly mayLeaveMessage: string;
  readonly leaveNoMessage: string;
}

/** The body of `POST /api/requests` for what was answered. Empty answers are left out. */
export function requestBody({ asker, subject, situation, description, contact, access }: Answers, words: BodyWords): NewRequest {
  const { organisation } = asker;
  return {
    ...(organisation.id ? { organisationId: organisation.id } : { organisationName: organisation.label.trim() }),
    channel: 'web',
    requester: {
      name: contact.name.trim() || undefined,
      email: contact.email.trim() || undefined,
      phone: contact.phone.trim() || undefined,
      function: asker.function as Api.RequesterDtoFunction,
    },
    subject: subject.title.trim() || words.subject,
    description: [description.description.trim(), ...reaching(contact, words)].join('\n\n'),
    offerItems: subject.items.filter((code) => code.startsWith(`${subject.family}.`)),
    situation: situationBody(situation),
    preferredModes: [...contact.modes],
    excludedPersons: excludedBody(access),
    audience: audienceBody(access),
    notice: { version: 'current', readBy: 'requester' },
  };
}

/** How and when to reach the person goes with the text: whoever calls must read it before calling. */
function reaching({ when, leaveMessage }: ContactAnswers, words: BodyWords): readonly string[] {
  const voicemail = leaveMessage === 'yes' ? words.mayLeaveMessage : leaveMessage === 'no' ? words.leaveNoMessage : '';
  return [when.trim() ? words.when({ when: when.trim() }) : '', voicemail].filter(Boolean);
}

function situationBody({ affects, kinds, deadline }: SituationAnswers): NewRequest['situation'] {
  return { affectsFunctioning: affects === 'yes', kinds: affects === 'yes' ? [...kinds] : [], ...(deadline ? { deadline } : {}) };
}

function excludedBody({ excluded, excludedText }: AccessAnswers): NewRequest['excludedPersons'] {
  const typed = excludedText.trim();
  return [...excluded.map((personId) => ({ personId })), ...(typed ? [{ text: typed }] : [])];
}

function audienceBody({ audience, keeperId, persons }: AccessAnswers): NonNullable<NewRequest['audience']> {
  const sealed = audience === 'sealed';
  return {
    sealed,
    persons: persons.map(({ name, email }) => ({ name: name.trim(), email: email.trim() })).filter(({ name, email }) => name || email),
    ...(sealed && keeperId ? { keeperId } : {}),
  };
}
