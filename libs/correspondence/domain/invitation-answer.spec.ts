import { invitationAnswer } from './invitation-answer';

const reply = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', 'UID:meeting-a.b@localhost', 'SEQUENCE:2', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

describe('an answer to an invitation', () => {
  it.each([
    ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:Maude@Exemple.test', 'accepted'],
    ['ATTENDEE;CN="Arbour; Maude";PARTSTAT=DECLINED;RSVP=FALSE:MAILTO:maude@exemple.test', 'declined'],
    ['ATTENDEE;PARTSTAT=TENTATIVE;CN=Maude:mailto:mau\r\n de@exemple.test', 'tentative'],
  ])('%s', (line, answer) => expect(invitationAnswer(reply(line))).toEqual({ uid: 'meeting-a.b@localhost', attendee: 'maude@exemple.test', answer, sequence: 2 }));

  it.each([
    ['an invitation', reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:maude@exemple.test').replace('REPLY', 'REQUEST')],
    ['one that was delegated', reply('ATTENDEE;PARTSTAT=DELEGATED:mailto:maude@exemple.test')],
    ['one from nobody', reply('ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:1')],
    ['any text', 'Bonjour'],
  ])('is not %s', (_, text) => expect(invitationAnswer(text)).toBeNull());
});
