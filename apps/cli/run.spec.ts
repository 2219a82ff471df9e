import { EXIT, type Command } from './command';
import { COMMANDS } from './commands';
import { languageOf, run } from './run';
import { hear, HeardTerminal } from './testing/a-machine';

const call = (words: readonly string[], commands: readonly Command[] = COMMANDS) => hear((machine) => run(words, commands, machine));
const answering = (exit: 0 | 1 | 2): Command => ({ words: ['say', 'it'], call: 'WORD', purpose: { 'fr-CA': 'le dit', 'en-CA': 'says it' }, run: async () => exit });

describe('phare', () => {
  it.each([[[]], [['audit']], [['import']], [['Deadline']], [['user', 'delete']]])('%j is a wrong call: the usage tells what there is', async (words) => {
    const { exit, said, reasons } = await call(words);
    expect([exit, said]).toEqual([EXIT.wrongCall, '']);
    for (const { words: known } of COMMANDS) expect(reasons).toContain(`phare ${known.join(' ')}`);
  });

  it('shows its usage on standard output when asked', async () => {
    expect(await call(['--help'])).toMatchObject({ exit: EXIT.done, reasons: '' });
    expect((await call(['help'])).said).toContain('phare deadline --file');
  });

  it('shows the usage of one command called wrongly', async () => {
    expect(await call(['say', 'it'], [...COMMANDS, answering(2)])).toMatchObject({ exit: EXIT.wrongCall, reasons: expect.stringMatching(/^Usage\u00a0:\n {2}phare say it WORD\n(?!.*deadline)/s) });
  });

  it.each([0, 1] as const)('ends as the command ends: %d', async (exit) => expect(await call(['say', 'it'], [answering(exit)])).toEqual({ exit, said: '', reasons: '' }));

  it('speaks French, or the language named anywhere in the call', async () => {
    expect(languageOf(['deadline', '--file', 'f'])).toEqual({ locale: 'fr-CA', words: ['deadline', '--file', 'f'] });
    expect(languageOf(['deadline', '--lang', 'en', '--file', 'f'])).toEqual({ locale: 'en-CA', words: ['deadline', '--file', 'f'] });
    expect([languageOf(['--lang']), languageOf(['--lang', 'de'])]).toEqual([null, null]);
    expect((await hear((machine) => run([], COMMANDS, machine), new HeardTerminal('en-CA'))).reasons).toContain('computes due dates');
  });
});
