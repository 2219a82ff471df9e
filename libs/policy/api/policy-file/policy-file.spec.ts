import { readFile } from 'node:fs/promises';
import { FICTIONAL_POLICY, SHIPPED_POLICY } from '../fixtures/paths';
import { parsePolicy, PolicyFileError, readPolicyFile } from '.';

let good: string;
beforeAll(async () => (good = await readFile(FICTIONAL_POLICY, 'utf8')));

/** The file with one passage changed, and the line on which that passage began. */
function broken(passage: string, instead: string): { text: string; line: number } {
  const at = good.indexOf(passage);
  if (at < 0 || good.indexOf(passage, at + 1) >= 0) throw new Error(`“${passage}” is not once in the file`);
  return { text: good.replace(passage, () => instead), line: good.slice(0, at).split('\n').length };
}

function errorOf(text: string): PolicyFileError {
  try {
    parsePolicy(text, 'broken.yaml');
  } catch (error) {
    if (error instanceof PolicyFileError) return error;
    throw error;
  }
  throw new Error('the broken file was accepted');
}

describe('a good file', () => {
  it.each([SHIPPED_POLICY, FICTIONAL_POLICY])('is read: %s', async (path) => {
    await expect(readPolicyFile(path)).resolves.toMatchObject({ code: expect.any(String), rules: expect.any(Object) });
  });

  it('turns the annex into clauses', async () => {
    const { clauses, offer } = await readPolicyFile(FICTIONAL_POLICY);
    expect(offer[0]?.items.map(({ clause }) => clause)).toEqual(['services.relais.ecoute', 'services.relais.autre']);
    expect(clauses.at(-2)).toMatchObject({ code: 'services.relais.ecoute', title: { 'fr-CA': 'Relais' }, text: { 'fr-CA': 'Écoute' } });
  });

  it('is the file system’s business when it is not there', async () => {
    await expect(readPolicyFile('/nowhere/policy.yaml')).rejects.toThrow('ENOENT');
  });
});

describe('a wrong file names the line', () => {
  it.each([
    ['an unknown key', 'inForceNote: null', 'inForceNot: null', 0, '“inForceNot” is not a key of the file'],
    ['an unknown key, deep', 'atRiskDays: 3', 'atRiskDays: 3, colour: red', 0, '“colour” is not a key of rules.queue'],
    ['a wrong type', 'remindDaysBefore: [2]', "remindDaysBefore: ['2']", 0, 'rules.followUp.ladder.remindDaysBefore[0] must be integer'],
    ['a language missing', 'title: { fr-CA: Tarif, en-CA: Rate }', 'title: { fr-CA: Tarif }', 0, '“en-CA” is missing from clauses[1].title'],
    ['an empty text', 'fr-CA: Une fermeture,', "fr-CA: ' ',", 0, 'rules.priority.kinds[0].label.fr-CA must match pattern "\\S"'],
    ['a value out of its list', 'roll: CPC83', 'roll: CPC84', 0, 'rules.followUp.deadline.roll must be one of: none, I16, CPC83'],
    ['a number out of bounds', 'n: 10', 'n: 0', 0, 'rules.followUp.deadline.n must be >= 1'],
    ['a code with capitals', 'code: relais.ecoute', 'code: Relais.Ecoute', 0, 'offer.families[0].items[0].code must match pattern "^[a-z0-9]+([-._][a-z0-9]+)*$"'],
    ['a day that does not exist', 'inForceFrom: 2024-04-01', 'inForceFrom: 2024-02-30', 0, 'inForceFrom must be a day that exists, as YYYY-MM-DD, not “2024-02-30”'],
    ['a date that is not one', 'inForceFrom: 2024-04-01', 'inForceFrom: avril 2024', 0, 'inForceFrom must be a day that exists, as YYYY-MM-DD, not “avril 2024”'],
    ['a key given twice', '  queue: { atRiskDays: 3 }', '  queue: { atRiskDays: 3 }\n  queue: { atRiskDays: 4 }', 1, 'Map keys must be unique'],
    ['a clause cited and missing', 'clause: regle.tarif }', 'clause: regle.prix }', 0, 'no clause “regle.prix”'],
    ['a clause code given twice', 'code: regle.ordre\n', 'code: regle.delai\n', 0, '“regle.delai” is already the code of another entry of this list'],
    ['an item code given twice', 'code: relais.autre', 'code: relais.ecoute', 0, '“relais.ecoute” is already the code of another entry of this list'],
    ['a value given twice', 'code: letter', 'code: phone', 0, '“phone” is already the code of another entry of this list'],
    ['a clause that the annex makes', 'code: regle.moyens\n', 'code: services.relais.autre\n', 0, '“services.relais.autre” is already the clause of an item of the offer'],
    ['an item outside its family', 'code: relais.autre', 'code: ailleurs.autre', 0, 'item “ailleurs.autre” must start with its family, “relais.”'],
    ['a level that is not there', 'level: soutenu', 'level: calme', 0, 'no priority level “calme”'],
    ['a kind that is not there', 'unnamedKind: departure', 'unnamedKind: storm', 0, 'no kind “storm”'],
    ['a function nobody has', 'volunteer: unknown', 'volunteer: unknown, mascot: pass', 0, 'no function “mascot” in rules.values.functions'],
    ['a function without outcome', ', volunteer: unknown', '', 0, 'function “volunteer” has no outcome here'],
    ['a mode that is not there', 'countingModes: [phone]', 'countingModes: [pigeon]', 0, 'no mode “pigeon” in rules.values.modes'],
    ['mail hours backwards', '{ from: 9, until: 17 }', '{ from: 17, until: 9 }', 0, 'mailHours must begin before it ends'],
    ['a choice about nothing', 'choices: []', 'choices: [{ code: D1, parameter: followUp.colour, question: { fr-CA: A, en-CA: A }, answer: { fr-CA: A, en-CA: A } }]', 0, 'no parameter “followUp.colour” in rules'],
  ])('%s', (_case, passage, instead, linesBelow, sentence) => {
    const { text, line } = broken(passage, instead);
    expect(errorOf(text).message.split('\n')).toContain(`broken.yaml:${line + linesBelow}: ${sentence}`);
  });
});

describe('what is missing is reported on the line of what should hold it', () => {
  it('names a missing key', () => {
    const { text, line } = broken('  queue: { atRiskDays: 3 }\n', '');
    const rules = good.split('\n').indexOf('rules:') + 1;
    expect(line).toBeGreaterThan(rules);
    expect(errorOf(text).message).toBe(`broken.yaml:${rules}: “queue” is missing from rules`);
  });

  it('names every rule that rests on a clause taken away', () => {
    const { text } = broken(good.slice(good.indexOf('  - code: regle.tarif'), good.indexOf('  - code: regle.porte-parole')), '');
    const line = text.split('\n').findIndex((content) => content.includes('nonMemberTariff')) + 1;
    expect(errorOf(text).message).toBe(`broken.yaml:${line}: no clause “regle.tarif”`);
  });
});

it('names the tariff that no one can pay', () => {
  const { text } = broken('neverMember: pass', 'neverMember: fail');
  const { line } = broken('nonMemberTariff', 'nonMemberTariff');
  expect(errorOf(text).message).toBe(`broken.yaml:${line}: a tariff for non-members needs rules.eligibility.membership.neverMember: pass`);
});

describe('all at once', () => {
  it('lists the problems in the order of the lines', () => {
    const first = broken('roll: CPC83', 'roll: never');
    const text = first.text.replace('inForceNote: null', 'inForceNote: 3').replace('amount: 60', 'amount: free');
    const { problems } = errorOf(text);
    expect(problems).toHaveLength(3);
    expect(problems.map(({ line }) => line)).toEqual([...problems.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it.each([
    ['a syntax error', 'code: a\ntitle: "open\nversion: 1\n', 'broken.yaml:4: Missing closing "quote'],
    ['a key given twice', 'code: a\ncode: b\n', 'broken.yaml:2: Map keys must be unique'],
    ['a bad indent', 'code: a\n  version: b\n', 'broken.yaml:1: Nested mappings are not allowed in compact mappings'],
    ['an empty file', '', 'broken.yaml:1: the file must be object'],
    ['a list', '- a\n', 'broken.yaml:1: the file must be object'],
  ])('stops at %s', (_case, text, start) => {
    expect(errorOf(text).message.startsWith(start)).toBe(true);
  });
});
