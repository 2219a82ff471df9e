import { factorAsked, mailedCodeOpens, mailedCodeResets, type AccountStanding } from './second-factor';

const BOTH = [false, true];
const EVERY: AccountStanding[] = BOTH.flatMap((staff) => BOTH.flatMap((demonstration) => BOTH.flatMap((hasTotp) => BOTH.map((hasPasskey) => ({ staff, demonstration, hasTotp, hasPasskey })))));
const asking = (what: string) => EVERY.filter((standing) => factorAsked(standing) === what);

describe('what a right password still lacks', () => {
  it('is a code of the app wherever there is one', () => expect(EVERY.filter(({ hasTotp }) => hasTotp).map(factorAsked)).toEqual(Array(8).fill('own')));

  it('is nothing for staff and the demonstration until they have a factor, and then never nothing again', () => {
    expect(asking('none')).toEqual(EVERY.filter(({ staff, demonstration, hasTotp, hasPasskey }) => (staff || demonstration) && !hasTotp && !hasPasskey));
  });

  it('is mailed to members alone', () => {
    expect(asking('mailed')).toEqual(EVERY.filter(({ staff, demonstration, hasTotp }) => !staff && !demonstration && !hasTotp));
    expect(EVERY.filter(mailedCodeOpens).some(({ staff, hasTotp }) => staff || hasTotp)).toBe(false);
  });

  it('lets a mailed code choose a new password for everyone but staff without a factor, whose mailbox would be the whole key', () => {
    const kept = EVERY.filter((standing) => !mailedCodeResets(standing));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ staff, hasTotp, hasPasskey }) => staff && !hasTotp && !hasPasskey)).toBe(true);
  });
});
