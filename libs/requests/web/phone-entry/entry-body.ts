import { type Api } from '@phare/kernel/web';
import { type Moment, instantOf } from '@phare/kernel/web/forms/moment';
import type { Entry } from './entry-draft';

/** What is sent for a call. A receipt left as it was begun is not sent: the API then takes its own now. */
export function entryBody(entry: Entry, begun: Moment): Api.ReceiveRequestDto {
  const { organisation, channel, kinds, deadline } = entry;
  const subject = entry.subject.trim();
  return {
    ...(organisation.id ? { organisationId: organisation.id } : { organisationName: organisation.label.trim() }),
    channel: channel as Api.ReceiveRequestDtoChannel,
    ...(isBegun(entry, begun) ? {} : { receivedAt: instantOf(entry)?.toISOString() }),
    requester: { name: entry.name.trim(), function: entry.function as Api.RequesterDtoFunction, ...said('email', entry.email), ...said('phone', entry.phone) },
    subject,
    description: entry.description.trim() || subject,
    offerItems: [...entry.offerItems],
    situation: { affectsFunctioning: kinds.length > 0, kinds: [...kinds], ...(deadline ? { deadline } : {}) },
    preferredModes: [...entry.modes],
    audience: entry.audience === 'sealed' ? { sealed: true, keeperId: entry.keeperId } : { sealed: false },
    ...(entry.noticeRead ? { notice: { version: 'current', readBy: 'team' } } : {}),
  };
}

export const isBegun = ({ date, time }: Moment, begun: Moment): boolean => date === begun.date && time === begun.time;

const said = (key: 'email' | 'phone', value: string) => (value.trim() ? { [key]: value.trim() } : {});
