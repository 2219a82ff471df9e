import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeardTerminal, TestInstallation } from '../testing/a-machine';
import { importOrganisationsCommand } from './import-organisations';

const FIXTURES = join(__dirname, '../../../libs/organisations/api/fixtures');

describe('phare import organisations', () => {
  let installation: TestInstallation;
  let folder: string;
  beforeAll(async () => {
    installation = await TestInstallation.start('cli_import');
    folder = await mkdtemp(join(tmpdir(), 'phare-import-'));
  });
  afterAll(async () => {
    await installation.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const call = (args: readonly string[], terminal?: HeardTerminal) => installation.hear((machine) => importOrganisationsCommand(args, machine), terminal);
  const known = async (): Promise<number> => (await installation.sql<{ count: number }>('SELECT count(*)::int AS count FROM organisation'))[0]?.count ?? -1;

  it('tells what each line would do, and writes nothing until it is told to', async () => {
    const file = join(FIXTURES, 'organisations.csv');
    const { exit, said, reasons } = await call([file]);
    expect([exit, reasons, await known()]).toEqual([0, '', 0]);
    expect(said).toMatch(/^Ligne 2\tajout\t/);
    expect(said).toMatch(/Ajouts\u00a0: 64\. Changements\u00a0: 0\. .*\nC’était un essai\u00a0: rien n’est écrit\. Ajoutez --apply pour écrire\.\n$/);
    expect(await call([file, '--apply'])).toMatchObject({ exit: 0, said: expect.stringMatching(/C’est écrit\.\n$/) });
    expect(await known()).toBe(64);
    expect((await call(['--apply', file])).said).toContain('Rien à changer\u00a0: 64.');
  });

  it('refuses the whole file for a line, and says why under it', async () => {
    const before = await known();
    const { exit, said, reasons } = await call([join(FIXTURES, 'organisations-awkward.csv'), '--apply']);
    expect([exit, reasons, await known()]).toEqual([1, 'Rien n’est écrit\u00a0: corrigez les lignes refusées, puis recommencez.\n', before]);
    expect(said).toContain('Ligne 4\trefusée\tŒuvre des Sept-Clochers\n\t\tLe territoire «\u00a0Kamouraska\u00a0» n’est pas un de ceux du regroupement.');
  });

  it('says it in English when asked', async () => {
    const { said, reasons } = await call([join(FIXTURES, 'organisations-awkward.csv')], new HeardTerminal('en-CA'));
    expect(said).toContain('Line 14\trefused\tGîte des Dunes');
    expect(reasons).toBe('Nothing is written: correct the refused lines, then try again.\n');
  });

  it('shows what a file holds without obeying it', async () => {
    const file = join(folder, 'escape.csv');
    await writeFile(file, 'nom;\u001b[31mnote\nRouge\u202eegnar;x\n');
    expect((await call([file])).said).toMatch(/\tRouge\\u\{202e\}egnar\n\nColonnes laissées de côté\u00a0: \\u\{1b\}\[31mnote\n/);
  });

  it.each([[Buffer.from([0, 1, 2, 3])], [Buffer.from('PK\u0003\u0004 not a workbook', 'latin1')]])('refuses what is neither CSV nor XLSX', async (content) => {
    const file = join(folder, 'strange');
    await writeFile(file, content);
    expect(await call([file, '--apply'])).toMatchObject({ exit: 1, said: '', reasons: expect.stringContaining('Phare ne reconnaît pas ce fichier.') });
  });

  it('refuses a file that is absent, and a folder', async () => {
    expect(await call([join(folder, 'nothing.csv')])).toMatchObject({ exit: 1, said: '' });
    expect(await call([folder])).toMatchObject({ exit: 1, reasons: expect.stringContaining('dossier') });
  });

  it.each([[[]], [['a', 'b']], [['a', '--aply']], [['a', '--apply=yes']], [['']]])('is called wrongly with %j', async (args) => {
    expect(await call(args)).toEqual({ exit: 2, said: '', reasons: '' });
  });
});
