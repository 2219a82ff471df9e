import { outcomeOf } from './outcome';

describe('how a sending ended', () => {
  // As nodemailer 10.6 says it.
  it.each([
    ['refused', 'the recipient does not exist', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }],
    ['refused', 'the message is not wanted', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }],
    ['refused', 'the address is none', { code: 'EENVELOPE', command: 'API' }],
    ['failed', 'the recipient’s mailbox is full for now', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }],
    ['failed', 'the password of the server is wrong', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }],
    ['failed', 'the sender may not send', { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }],
    ['failed', 'nobody is there', { code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }],
    ['failed', 'there is no such server', { code: 'EDNS', command: 'CONN' }],
    ['failed', 'the server never said hello', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT', command: 'CONN' }],
    ['unknown', 'the server closed without an answer', { code: 'ECONNECTION', command: 'CONN' }],
    ['unknown', 'the server fell silent', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }],
    ['unknown', 'the line was cut', { code: 'ESOCKET', originalCode: 'ECONNRESET', command: 'CONN' }],
    ['failed', 'something else', 'no error at all'],
  ])('is %s when %s', (kind, _, error) => expect(outcomeOf(error).kind).toBe(kind));

  it('is told by a code alone', () => expect(outcomeOf({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', message: 'no personne@exemple.test here' })).toEqual({ kind: 'refused', code: 'EENVELOPE' }));
});
