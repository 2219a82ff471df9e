import { deadlineCases } from './deadline-case';
import { answered, asked } from './vectors/vectors';

const good = { id: 'a', receivedAt: '2026-11-20T09:00:00-05:00', zone: 'America/Toronto', rule: { unit: 'days', n: 30, roll: 'none' } };

const codesOf = (input: unknown): readonly string[] => {
  const result = deadlineCases(input);
  return result.ok ? [] : result.refusal.map(({ index, field, code }) => `${index} ${field} ${code}`);
};

describe('deadlineCases', () => {
  it('answers the 164 worked cases, unknown fields left alone', () => {
    expect(deadlineCases(asked)).toEqual({ ok: true, value: answered });
  });

  it('answers an empty list with an empty list', () => expect(deadlineCases([])).toEqual({ ok: true, value: [] }));

  it.each([[undefined], [null], ['none']])('takes roll %j for no roll-over', (roll) => {
    const value = [{ id: 'a', dueOn: '2026-12-20', limit: '2026-12-21T05:00:00Z', internalTargetOn: '2026-12-18' }];
    expect(deadlineCases([{ ...good, rule: { unit: 'days', n: 30, roll } }])).toEqual({ ok: true, value });
  });

  it.each([[null], [{}], ['[]'], [3], [undefined]])('refuses %j: not a list', (input) => {
    expect(codesOf(input)).toEqual(['null  not_a_list']);
  });

  it.each([
    [null, ['0  not_an_object']],
    [[], ['0  not_an_object']],
    [{}, ['0 id missing', '0 receivedAt missing', '0 zone missing', '0 rule missing']],
    [{ ...good, id: 3 }, ['0 id wrong_type']],
    [{ ...good, receivedAt: 1_795_000_000_000 }, ['0 receivedAt wrong_type']],
    [{ ...good, receivedAt: '2026-11-20T09:00:00' }, ['0 receivedAt not_an_instant']],
    [{ ...good, receivedAt: '2026-02-29T09:00:00Z' }, ['0 receivedAt not_an_instant']],
    [{ ...good, receivedAt: '9999-12-31T09:00:00Z' }, ['0 receivedAt out_of_range']],
    [{ ...good, receivedAt: '0001-01-01T09:00:00Z' }, ['0 receivedAt out_of_range']],
    [{ ...good, zone: 'America/Gaspé' }, ['0 zone unknown_zone']],
    [{ ...good, zone: '' }, ['0 zone unknown_zone']],
    [{ ...good, zone: null }, ['0 zone wrong_type']],
    [{ ...good, rule: 'civil-30' }, ['0 rule not_an_object']],
    [{ ...good, rule: null }, ['0 rule not_an_object']],
    [{ ...good, rule: {} }, ['0 rule.unit missing', '0 rule.n missing']],
    [{ ...good, rule: { unit: 'weeks', n: 4 } }, ['0 rule.unit unknown_unit']],
    [{ ...good, rule: { unit: 'days', n: '30' } }, ['0 rule.n wrong_type']],
    [{ ...good, rule: { unit: 'days', n: 1.5 } }, ['0 rule.n wrong_type']],
    [{ ...good, rule: { unit: 'days', n: -1 } }, ['0 rule.n out_of_range']],
    [{ ...good, rule: { unit: 'days', n: 36_501 } }, ['0 rule.n out_of_range']],
    [{ ...good, rule: { unit: 'years', n: 101 } }, ['0 rule.n out_of_range']],
    [{ ...good, rule: { unit: 'days', n: 30, roll: 'cpc83' } }, ['0 rule.roll unknown_roll']],
    [{ ...good, rule: { unit: 'days', n: 30, roll: false } }, ['0 rule.roll wrong_type']],
  ])('refuses %j', (item, expected) => {
    expect(codesOf([item])).toEqual(expected);
  });

  it('names every problem of every case, and answers none', () => {
    expect(codesOf([good, { ...good, zone: 'x', id: undefined }, 4])).toEqual(['1 id missing', '1 zone unknown_zone', '2  not_an_object']);
  });

  it('holds at the ends of its range', () => {
    const ends = [
      ['0002-01-01T00:00:00Z', { unit: 'days', n: 0 }],
      ['9799-12-31T23:59:59Z', { unit: 'years', n: 100, roll: 'CPC83' }],
      ['9799-12-31T23:59:59Z', { unit: 'business', n: 36_500 }],
    ].map(([receivedAt, rule]) => ({ ...good, receivedAt, rule }));
    const result = deadlineCases(ends);
    expect(result.ok && result.value.map(({ dueOn }) => dueOn)).toEqual(['0001-12-31', '9900-01-03', '9945-02-26']);
  });
});
