import { lastAnswers } from './autonomy';

it('keeps the last answer of each side at each moment', () => {
  const said = [
    { side: 'federation', moment: 'before', level: 'alone' },
    { side: 'organisation', moment: 'after', level: 'alone' },
    { side: 'organisation', moment: 'before', level: 'not_yet' },
    { side: 'federation', moment: 'before', level: 'with_support' },
  ] as const;
  expect(lastAnswers(said).map(({ side, moment, level }) => `${side} ${moment} ${level}`)).toEqual(['organisation before not_yet', 'organisation after alone', 'federation before with_support']);
});
