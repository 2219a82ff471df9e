import { readdirSync } from 'node:fs';
import { OWED } from './owed';

const CASES = Array.from({ length: 25 }, (_, index) => index + 1);

/** Numbers that neither have a test nor are owed, and those of which both are said. */
const unsettled = (files: readonly string[], owed: Readonly<Record<number, string>>): string[] => {
  const tested = new Set(files.map((file) => Number(/^(\d\d)-.+\.spec\.ts$/.exec(file)?.[1])));
  return CASES.filter((number) => tested.has(number) === number in owed).map((number) => `${number}: ${number in owed ? 'has a test and is owed' : 'has no test and is not owed'}`);
};

describe('every abuse case of the threat model', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.spec.ts') && file !== 'every-case.spec.ts');

  it('has a test of its number, or is owed with what brings it', () => expect(unsettled(files, OWED)).toEqual([]));

  it('is one of the twenty-five', () => expect(files.filter((file) => !CASES.includes(Number(file.slice(0, 2))))).toEqual([]));

  it('would be missed', () => {
    const all = CASES.map((number) => `${String(number).padStart(2, '0')}-x.spec.ts`);
    expect(unsettled(all, {})).toEqual([]);
    expect(unsettled(all.slice(1), {})).toEqual(['1: has no test and is not owed']);
    expect(unsettled(all, { 25: 'x' })).toEqual(['25: has a test and is owed']);
    expect(unsettled([...all.slice(0, 24), '25-x.ts'], {})).toEqual(['25: has no test and is not owed']);
  });
});
