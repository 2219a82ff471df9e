import fc from 'fast-check';
import { MAIL_REASON_CODES, MAIL_STATES } from './inbound-mail';
import { mailVerdict, type MailFacts } from './mail-verdict';

const A_LETTER: MailFacts = { readable: true, tooLarge: false, encrypted: false, hasText: true, hasFiles: false, machine: null, senderKnown: false, answersInvitation: false, answered: null };
const outcome = (facts: Partial<MailFacts>): string => Object.values(mailVerdict({ ...A_LETTER, ...facts })).filter((part) => part !== null).join(' ');
const open = { signed: true, sealed: false, ended: false };

const FACTS = fc.record<MailFacts>({
  readable: fc.boolean(),
  tooLarge: fc.boolean(),
  encrypted: fc.boolean(),
  hasText: fc.boolean(),
  hasFiles: fc.boolean(),
  machine: fc.constantFrom(null, 'auto_reply', 'bounce', 'bulk', 'loop'),
  senderKnown: fc.boolean(),
  answersInvitation: fc.boolean(),
  answered: fc.option(fc.record({ signed: fc.boolean(), sealed: fc.boolean(), ended: fc.boolean() })),
});

describe('what becomes of an e-mail', () => {
  it.each([
    ['a new one', {}, 'drafted'],
    ['a file alone', { hasText: false, hasFiles: true }, 'drafted'],
    ['nothing in it', { hasText: false }, 'waiting empty'],
    ['unreadable', { readable: false }, 'waiting unreadable'],
    ['too large to be told what it is', { readable: false, tooLarge: true }, 'waiting too_large'],
    ['too large', { tooLarge: true }, 'waiting too_large'],
    ['encrypted', { encrypted: true }, 'waiting encrypted'],
    ['an automatic reply to an open request', { machine: 'auto_reply', answered: open }, 'done auto_reply'],
    ['a mailing', { machine: 'bulk' }, 'done bulk'],
    ['a list of somebody known', { machine: 'bulk', senderKnown: true }, 'drafted'],
    ['a reply through a list', { machine: 'bulk', answered: open }, 'done threaded'],
    ['an invitation answered', { answersInvitation: true, hasText: false, hasFiles: true }, 'done calendar_reply'],
    ['a signed reply', { answered: open }, 'done threaded'],
    ['a reply by Message-ID alone', { answered: { ...open, signed: false } }, 'waiting reply_unsigned'],
    ['a reply to a sealed request', { answered: { ...open, sealed: true } }, 'waiting reply_sealed'],
    ['a reply to an ended request', { answered: { ...open, ended: true } }, 'waiting reply_ended'],
    ['a reply to a sealed one that has ended', { answered: { signed: true, sealed: true, ended: true } }, 'waiting reply_sealed'],
  ] as const)('%s', (_, facts, expected) => expect(outcome(facts)).toBe(expected));

  it('is always said, with its reason but for a draft', () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        const { state, reason } = mailVerdict(facts);
        expect(MAIL_STATES).toContain(state);
        expect(reason === null ? state : MAIL_REASON_CODES.includes(reason)).toBe(reason === null ? 'drafted' : true);
      }),
    );
  });

  it('is done without a person only for a machine, an answered invitation, or a signed reply to an open, ordinary request', () => {
    fc.assert(
      fc.property(FACTS, (facts) => {
        const { state, reason } = mailVerdict(facts);
        if (state !== 'done') return;
        const { answered } = facts;
        const threaded = reason === 'threaded' && answered !== null && answered.signed && !answered.sealed && !answered.ended;
        expect(threaded || facts.machine === reason || (reason === 'calendar_reply' && facts.answersInvitation && !facts.hasText)).toBe(true);
      }),
    );
  });
});
