import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWED } from '../abuse/owed';
import { LEVEL_2 } from './asvs-level-2';
import { abuseCasesOf, requirementsOf, totalsOf, wrongIn, wrongTotals } from './security-page';

const ROOT = join(__dirname, '../../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const exists = (path: string): boolean => (path.includes('*') ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, path)));

const FOLDER = 'apps/api/specs/abuse';
/** Counts the others, and tries nothing itself. */
const COUNTS = `${FOLDER}/every-case.spec.ts`;
const specOf = (number: number): string => `${FOLDER}/${String(number).padStart(2, '0')}-*.spec.ts`;

describe('the table of ASVS level 2', () => {
  const page = read('docs/security/asvs.md');
  const rows = requirementsOf(page);

  it('is of 253 requirements, of which 70 are of level 1', () => expect([LEVEL_2.length, LEVEL_2.filter(({ level }) => level === '1').length]).toEqual([253, 70]));
  it('has each once, with a status, and with something that shows it or says why not', () => expect(wrongIn(rows, LEVEL_2, exists)).toEqual([]));
  it('counts as it says', () => expect(wrongTotals(totalsOf(page), rows)).toEqual([]));

  it('would be found wanting', () => {
    const row = '| 1.1.1 | 2 | Requirement | met | How | `nowhere.ts` | – |';
    const broken = [row, row, row.replace('1.1.1', '1.1.2').replace('met', 'done'), row.replace('`nowhere.ts`', 'owed'), row.replace('1.1.1', '9.9.9').replace('met', 'not')];
    expect(wrongIn(requirementsOf(broken.join('\n')), LEVEL_2.slice(0, 3), exists)).toEqual(
      expect.arrayContaining(['1.2.1 is missing', '1.1.1 is there twice', '1.1.1: nowhere.ts is not there', '1.1.2: no such status, done', '1.1.1: met, and nothing shows it', '9.9.9 of level 2 is not asked', '9.9.9: not, and nothing says why']),
    );
    expect(wrongTotals(totalsOf('| met | 2 |\n| in all | 1 |'), requirementsOf(row))).toEqual(['met: 1, not 2', 'partly: 0, not undefined', 'not: 0, not undefined', 'not applicable: 0, not undefined']);
  });
});

describe('the abuse cases', () => {
  const cases = abuseCasesOf(read('docs/security.md'));

  it('are 25, each with a test or owed', () => {
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(cases.filter(({ tests, owed }) => (tests.length === 0) !== owed).map(({ number }) => number)).toEqual([]);
    expect(cases.filter(({ owed }) => owed).map(({ number }) => number)).toEqual(Object.keys(OWED).map(Number));
  });

  it('name tests that are there', () => expect(cases.flatMap(({ tests }) => tests).filter((path) => !exists(path))).toEqual([]));

  it('name every spec of their folder, each under its own number', () => {
    const unnamed = globSync(`${FOLDER}/*.spec.ts`, { cwd: ROOT }).filter((file) => file !== COUNTS).filter((file) => {
      const number = Number(/(\d+)-[^/]*$/.exec(file)?.[1]);
      return !cases.some((one) => one.number === number && one.tests.includes(specOf(number)));
    });
    expect(unnamed).toEqual([]);
  });
});
