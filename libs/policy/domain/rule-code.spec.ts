import fc from 'fast-check';
import { DEADLINE_UNITS, ROLL_OVERS, type DeadlineRule } from './deadline';
import { ruleCode, ruleOfCode } from './rule-code';

describe('ruleCode', () => {
  it.each<[string, DeadlineRule]>([
    ['civil-30', { unit: 'days', n: 30 }],
    ['civil-30', { unit: 'days', n: 30, roll: 'none' }],
    ['civil-30-I16', { unit: 'days', n: 30, roll: 'I16' }],
    ['business-10-CPC83', { unit: 'business', n: 10, roll: 'CPC83' }],
    ['months-3', { unit: 'months', n: 3 }],
    ['years-5', { unit: 'years', n: 5 }],
  ])('%s', (code, rule) => expect(ruleCode(rule)).toBe(code));

  it('is read back as the rule it names', () => {
    const anyRule = fc.record({ unit: fc.constantFrom(...DEADLINE_UNITS), n: fc.nat(36_500), roll: fc.constantFrom(...ROLL_OVERS) });
    fc.assert(fc.property(anyRule, (rule) => expect(ruleOfCode(ruleCode(rule))).toEqual(rule)));
  });

  it.each(['', 'civil', 'civil-', 'civil--1', 'civil-030', 'days-30', 'civil-30-none', 'civil-30-CPC84', 'civil-1.5', 'CIVIL-30', 'civil-30-'])('%j names none', (code) => {
    expect(ruleOfCode(code)).toBeNull();
  });
});
