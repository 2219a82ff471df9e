import { passwordWeakness } from './password-weakness';

const ABOUT = ['manon.levesque@exemple.test', 'Manon Lévesque'];
const weakness = (password: string) => passwordWeakness(password, ABOUT);

describe('a password', () => {
  it.each(['trois goélands au large', 'Vu2.tMx9qLz4', 'lueur-du-large-47', '波止場の灯りは朝まで消えない'])('may be « %s »', (password) => expect(weakness(password)).toBeNull());

  it('has 12 characters or more, counted as people see them', () => {
    expect([weakness('Vu2.tMx9qLz'), weakness('Vu2.tMx9qLz4')]).toEqual(['too_short', null]);
    expect(weakness('🦆🦢🦅🦉🦜🐧')).toBe('too_short');
    expect(weakness('')).toBe('too_short');
  });

  it('has 200 at most', () => {
    const long = 'un fanal au bout de la jetée, '.repeat(10);
    expect([weakness(long.slice(0, 200)), weakness(long.slice(0, 201))]).toEqual([null, 'too_long']);
  });

  it.each([
    'motdepasse123', 'MotDePasse2026!', 'Password-1234', 'azertyuiop123', 'qwertyuiop[]', '123456789012', 'aaaaaaaaaaaa', 'abababababab', 'abcdefghijkl',
    'zyxwvutsrqpo', 'phare-demo-2026', 'Bienvenue2026!!', 'Lévesque-2026', 'manonlevesque', 'manon.levesque@exemple.test', 'quebecquebec', '            ',
  ])('is not « %s », which anyone would try', (password) => expect(weakness(password)).toBe('too_common'));
});
