import { hashPassword, isOutgrown, passwordMatches } from './password-hash';
import { PasswordChecker } from './password-checker';

describe('passwords', () => {
  it('are kept as argon2id, 19 MiB and two passes, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('lueur du large'), hashPassword('lueur du large')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect([await passwordMatches('lueur du large', one), await passwordMatches('lueur du Large', one)]).toEqual([true, false]);
  });

  it('are the same however the keyboard composes an accent', async () => {
    expect(await passwordMatches('e\u0301claircie', await hashPassword('\u00e9claircie'))).toBe(true);
  });

  it.each(['', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$$', '$2b$10$abcdefghijklmnopqrstuv'])('match nothing that is not such a hash: %s', async (phc) => expect(await passwordMatches('', phc)).toBe(false));
});

describe('a hash of another time', () => {
  it.each([
    ['$argon2id$v=19$m=9216,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA', true],
    ['$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA', true],
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA', false],
  ])('%s: made again, %s', (phc, again) => expect(isOutgrown(phc)).toBe(again));
});

describe('checking passwords', () => {
  it('never matches without an account, whatever the password', async () => {
    const checker = new PasswordChecker();
    expect(await checker.matches('no account has this password', null)).toBe(false);
  });

  it('runs two at a time, keeps forty waiting, and turns the others away', async () => {
    const checker = new PasswordChecker();
    let running = 0;
    let most = 0;
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const turns = Array.from({ length: 50 }, () =>
      checker.inTurn(async () => {
        most = Math.max(most, (running += 1));
        await opened;
        running -= 1;
        return 'checked';
      }),
    );
    open();
    const answers = await Promise.all(turns);
    expect(most).toBe(2);
    expect([answers.filter((answer) => answer === 'checked').length, answers.filter((answer) => answer === null).length]).toEqual([42, 8]);
  });
});
