import { HeardTerminal, TestInstallation } from '../testing/a-machine';
import { createUserCommand } from './create-user';

const GOOD = 'trois goélands au large\n';
const WHO = ['--email', 'manon@exemple.test', '--name', 'Manon Lévesque', '--role', 'coordination'];

describe('phare user create', () => {
  let installation: TestInstallation;
  beforeAll(async () => void (installation = await TestInstallation.start('cli_accounts')));
  afterAll(() => installation.stop());

  const call = (args: readonly string[], typed = GOOD, locale?: 'en-CA') => installation.hear((machine) => createUserCommand(args, machine), new HeardTerminal(locale, typed));
  const accounts = () => installation.sql<{ email: string; roles: string[] }>(
    `SELECT a.email, a.demonstration, a.password_hash LIKE '$argon2id$%' AS hashed, p.name, p.verified, array_agg(r.role || ' ' || r.from_on ORDER BY r.role) AS roles
     FROM account a JOIN person p ON p.id = a.person_id JOIN role_grant r ON r.person_id = p.id GROUP BY 1, 2, 3, 4, 5`,
  );

  it('refuses first whatever is wrong, and keeps nothing of it', async () => {
    const refused: [readonly string[], string, string][] = [
      [[...WHO.with(1, 'manon')], GOOD, 'adresse courriel complète'],
      [[...WHO.with(3, ' '.repeat(3))], GOOD, 'nom de la personne'],
      [[...WHO.with(3, 'M\u0000')], GOOD, 'nom de la personne'],
      [[...WHO.with(3, 'M'.repeat(201))], GOOD, 'nom de la personne'],
      [[...WHO.with(5, 'boss')], GOOD, 'intake, resource, coordination, admin, privacy, network_board'],
      [WHO, '', 'Le mot de passe manque'],
      [WHO, '\n', 'Le mot de passe manque'],
      [WHO, 'Vu2.tMx9qLz\n', 'au moins 12 caractères'],
      [WHO, 'phare-demo-2026\n', 'trop facile à deviner'],
      [WHO, 'Lévesque-manon\n', 'trop facile à deviner'],
      [WHO, `${'un fanal au bout '.repeat(20)}\n`, 'au plus 200 caractères'],
      [WHO, 'trois goélands\nau large\n', 'une seule ligne'],
      [WHO, 'trois goélands\u0000au large\n', 'ne peuvent pas être conservés'],
    ];
    for (const [args, typed, reason] of refused) expect(await call(args, typed)).toEqual({ exit: 1, said: '', reasons: expect.stringContaining(reason) });
    expect(await accounts()).toEqual([]);
  });

  it('creates a person, an account and roles from today; no demonstration, no password in clear', async () => {
    expect(await call([...WHO, '--role', 'admin', '--role', 'admin'])).toEqual({ exit: 0, said: 'Le compte manon@exemple.test est créé. Rôles\u00a0: coordination, admin.\n', reasons: '' });
    expect(await accounts()).toEqual([{ email: 'manon@exemple.test', demonstration: false, hashed: true, name: 'Manon Lévesque', verified: true, roles: ['admin 2026-11-20', 'coordination 2026-11-20'] }]);
  });

  it('makes one account per address, whatever its case; the refused one leaves no one behind', async () => {
    expect(await call(WHO.with(1, 'MANON@exemple.test'), GOOD, 'en-CA')).toEqual({ exit: 1, said: '', reasons: 'An account already has this address.\n' });
    expect(await installation.sql('SELECT name FROM person')).toHaveLength(1);
  });

  it.each([[WHO.slice(2)], [WHO.slice(0, 4)], [WHO.toSpliced(2, 2)], [[...WHO, 'extra']], [[...WHO, '--email', 'b@exemple.test']], [[...WHO, '--password', 'x']]])('is called wrongly with %j', async (args) => {
    expect(await call(args)).toEqual({ exit: 2, said: '', reasons: '' });
  });
});
