import { afterDeclining, isLive, isSettled, ASSIGNMENT_STATES } from './assignment';

describe('an assignment', () => {
  it('is live until it is declined or ended', () => expect(ASSIGNMENT_STATES.filter(isLive)).toEqual(['proposed', 'accepted']));
});

describe('a conflict of interest', () => {
  it.each([
    [[], undefined, true],
    [[], { disclosed: false, accepted: false }, true],
    [['tie'], undefined, false],
    [['tie'], { disclosed: true, accepted: false }, false],
    [['tie'], { disclosed: false, accepted: true }, false],
    [['tie', 'board_link'], { disclosed: true, accepted: true }, true],
  ] as const)('%j, disclosed as %j, is settled: %s', (conflicts, disclosure, settled) => expect(isSettled(conflicts, disclosure)).toBe(settled));
});

describe('a declined proposal', () => {
  const proposals = (...states: string[]) => states.map((state, index) => ({ id: String(index), state }));

  it('sends the request back to triage when it was the last', () => {
    expect(afterDeclining(proposals('proposed'), '0')).toBe('triaged');
    expect(afterDeclining(proposals('declined', 'proposed', 'ended'), '1')).toBe('triaged');
  });

  it('leaves it proposed as long as another waits', () => expect(afterDeclining(proposals('proposed', 'proposed'), '0')).toBe('proposed'));
});
