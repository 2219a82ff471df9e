import { localeOfActor } from '@phare/kernel/api';
import { catalogue, type Actor } from '@phare/kernel/domain';
import type { CallBackDto } from '../dto/call-back.dto';
import type { ReceiveRequestDto } from '../dto/receive-request.dto';

const WORDS = catalogue(
  {
    subject: 'Appel à retourner',
    call: ({ phone }: { phone: string }) => `Rappeler au ${phone}.`,
    when: ({ when }: { when: string }) => `Quand\u00a0: ${when}`,
    message: 'On peut laisser un message.',
    noMessage: 'Ne pas laisser de message.',
  },
  {
    subject: 'Call to return',
    call: ({ phone }) => `Call back at ${phone}.`,
    when: ({ when }) => `When: ${when}`,
    message: 'A message may be left.',
    noMessage: 'Do not leave a message.',
  },
);

/**
 * « Appelez-moi plutôt »: a request like any other, whose thirty days run from now. It came in writing by the form (domain.md D9), so its channel is `web`;
 * its subject says only that somebody waits for a call, and why is said by voice.
 */
export function requestOfCallBack(actor: Actor, { organisationId, organisationName, function: held = 'other', name, phone, when, leaveMessage, notice }: CallBackDto): ReceiveRequestDto {
  const words = WORDS[localeOfActor(actor)];
  const said = [words.call({ phone }), when ? words.when({ when }) : '', leaveMessage ? words.message : words.noMessage];
  return {
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(organisationName === undefined ? {} : { organisationName }),
    channel: 'web',
    requester: { name, phone, function: held },
    subject: words.subject,
    description: said.filter(Boolean).join('\n\n'),
    ...(notice ? { notice } : {}),
  };
}
