import type { CivilDate } from '@phare/kernel/domain';
import fc from 'fast-check';
import { isOrdered, overlap, type Period } from './period';

const date = (text: string): CivilDate => text as CivilDate;
const period = (from: string, until: string | null = null): Period => ({ from: date(from), until: until === null ? null : date(until) });

describe('overlap', () => {
  it.each([
    [period('2016-01-01'), period('2020-01-01'), true],
    [period('2016-01-01', '2019-12-31'), period('2020-01-01'), false],
    [period('2016-01-01', '2020-01-01'), period('2020-01-01'), true],
    [period('2016-01-01', '2018-01-01'), period('2017-01-01', '2017-02-01'), true],
  ])('%j and %j: %s, either way round', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  it('agrees with comparing every day', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-01-0${number}`);
    const any = fc.tuple(day, fc.option(day)).map(([from, until]) => period(from, until)).filter(isOrdered);
    const days = Array.from({ length: 9 }, (_, index) => date(`2026-01-0${index + 1}`));
    const covers = ({ from, until }: Period, on: CivilDate): boolean => from <= on && (until === null || until >= on);
    fc.assert(fc.property(any, any, (a, b) => expect(overlap(a, b)).toBe(days.some((on) => covers(a, on) && covers(b, on)))));
  });
});

describe('isOrdered', () => {
  it.each([
    [period('2026-01-01'), true],
    [period('2026-01-01', '2026-01-01'), true],
    [period('2026-01-02', '2026-01-01'), false],
  ])('%j: %s', (given, expected) => expect(isOrdered(given)).toBe(expected));
});
