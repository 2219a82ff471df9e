import { clauseParts } from './clause-parts';

describe('the text of a clause', () => {
  it('is a paragraph a line, and a list where items follow each other', () => {
    expect(clauseParts('Les non-membres :\n- Ont accès à des formations.\n- Seront dirigés.\nFin.')).toEqual([
      { kind: 'paragraph', lines: ['Les non-membres :'], from: 1 },
      { kind: 'list', lines: ['Ont accès à des formations.', 'Seront dirigés.'], from: 1 },
      { kind: 'paragraph', lines: ['Fin.'], from: 1 },
    ]);
  });

  it('goes on with the numbers that the policy gives', () => {
    expect(clauseParts('4. Autonomie\nCritères\n5. Constitué\n6. Mission').map(({ kind, from, lines }) => [kind, from, lines.length])).toEqual([['numbered', 4, 1], ['paragraph', 1, 1], ['numbered', 5, 2]]);
  });
});
