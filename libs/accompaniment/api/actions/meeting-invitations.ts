import { Injectable } from '@nestjs/common';
import { Installation, newId, queueMail, statement } from '@phare/kernel/api';
import { DEFAULT_LOCALE } from '@phare/kernel/domain';
import type { Found } from '@phare/requests/api';

/** Whoever sees the request because of what they are to it: nobody is let in by an invitation. */
const INVITABLE = statement(
  'meeting-invitable',
  `SELECT p.id, p.name, CASE WHEN p.id = r.requester_id THEN r.requester_email ELSE p.email END AS email
     FROM support_request r JOIN person p ON p.network_id = r.network_id AND p.id = ANY ($3::uuid[])
    WHERE r.network_id = $1 AND r.id = $2
      AND (p.id = r.requester_id OR p.id = r.keeper_id OR p.id = $4
        OR EXISTS (SELECT FROM request_audience x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id = p.id)
        OR EXISTS (SELECT FROM assignment x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.resource_person_id = p.id AND x.state = 'accepted'))
      AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = r.network_id AND x.request_id = r.id AND x.person_id = p.id)
    ORDER BY p.id`,
);
const INVITE = statement('meeting-invite', 'INSERT INTO meeting_invitation (network_id, id, request_id, meeting_id, person_id, email) VALUES ($1, $2, $3, $4, $5, $6)');
const INVITED = statement('meeting-invited', 'SELECT i.person_id AS id, p.name, i.email FROM meeting_invitation i JOIN person p ON p.network_id = i.network_id AND p.id = i.person_id WHERE i.network_id = $1 AND i.meeting_id = $2 ORDER BY i.id');
const ASK_AGAIN = statement('meeting-ask-again', 'UPDATE meeting_invitation SET answer = NULL, answered_at = NULL WHERE network_id = $1 AND meeting_id = $2');

/** Somebody who can be invited, where they can be reached. */
export interface Invitee {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** A meeting as it is mailed. */
export interface MailedMeeting {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
}

/** Invites people to a meeting by mail: a number, a time and a link; of a sealed request not even the number. */
@Injectable()
export class MeetingInvitations {
  constructor(private readonly installation: Installation) {}

  /** Those of these people who may be invited. */
  invitable({ transaction, row }: Found, personIds: readonly string[], plannerId: string): Promise<readonly Invitee[]> {
    return transaction.rows<Invitee & Record<string, unknown>>(INVITABLE, [transaction.actor.networkId, row.id, personIds, plannerId]);
  }

  async invite(found: Found, meeting: MailedMeeting, invitees: readonly Invitee[]): Promise<void> {
    const { transaction, row } = found;
    for (const { id, email } of invitees) await transaction.change(INVITE, [transaction.actor.networkId, newId(), row.id, meeting.id, id, email]);
    await this.mail(found, 'meeting_invitation', meeting, invitees);
  }

  /** The meeting is at another time: what was answered is no answer to it. */
  async inviteAgain(found: Found, meeting: MailedMeeting): Promise<void> {
    await found.transaction.change(ASK_AGAIN, [found.transaction.actor.networkId, meeting.id]);
    await this.mail(found, 'meeting_invitation', meeting, await this.invited(found, meeting.id));
  }

  async callOff(found: Found, meeting: MailedMeeting): Promise<void> {
    await this.mail(found, 'meeting_cancellation', meeting, await this.invited(found, meeting.id));
  }

  private invited({ transaction }: Found, meetingId: string): Promise<readonly Invitee[]> {
    return transaction.rows<Invitee & Record<string, unknown>>(INVITED, [transaction.actor.networkId, meetingId]);
  }

  private async mail({ transaction, row, now }: Found, template: 'meeting_invitation' | 'meeting_cancellation', meeting: MailedMeeting, invitees: readonly Invitee[]): Promise<void> {
    const { network, settings } = this.installation;
    const about = { number: row.sealed ? '' : row.number, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/` };
    const event = { requestId: row.id, meetingId: meeting.id, sequence: String(meeting.sequence), startsAt: meeting.startsAt.toISOString(), minutes: String(meeting.minutes), timeZone: row.time_zone, stamp: now.toISOString() };
    for (const { name, email } of invitees) if (email) await queueMail(transaction, { template, to: { name, email }, locale: DEFAULT_LOCALE, content: { ...about, ...event } }, now);
  }
}
