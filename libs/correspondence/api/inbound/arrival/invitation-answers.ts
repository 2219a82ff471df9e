import { meetingOfUid } from '@phare/accompaniment/domain';
import { type Database, type Installation, statement, systemOf } from '@phare/kernel/api';
import type { ReadMail } from './letter';

/** Only whoever was invited at that address, and of the meeting as it stands: an answer to what it was before is none. */
const ANSWER = statement(
  'meeting-answer',
  `UPDATE meeting_invitation i SET answer = $4, answered_at = $7 FROM planned_meeting m
    WHERE i.network_id = $1 AND i.request_id = $2 AND i.meeting_id = $3 AND lower(i.email) = $5 AND m.network_id = i.network_id AND m.id = i.meeting_id AND m.cancelled_at IS NULL AND m.sequence = $6`,
);

/** Keeps what calendars answer to our invitations, when the answer comes from the address that was invited. An address is a hint: nothing else follows from it. */
export class InvitationAnswers {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async keep({ invitationAnswer: said, letter }: ReadMail): Promise<void> {
    const meeting = said && meetingOfUid(said.uid);
    if (!said || !meeting || letter.from?.address.toLowerCase() !== said.attendee) return;
    const { network } = this.installation;
    await this.database.withActor(systemOf(network, 'mail'), (transaction) => transaction.change(ANSWER, [network.id, meeting.requestId, meeting.meetingId, said.answer, said.attendee, said.sequence, this.installation.now()]), meeting.requestId);
  }
}
