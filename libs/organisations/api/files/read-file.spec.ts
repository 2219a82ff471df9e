import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { anArchive, aSpreadsheet } from '../fixtures/an-archive';
import { readFile } from './read-file';

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name));
const cellsOf = async (file: Buffer | string): Promise<readonly (readonly string[])[] | undefined> => (await readFile(Buffer.from(file)))?.records.map(({ cells }) => cells);

describe('a CSV file', () => {
  it('is read with its mark, its semicolons, quotes and line breaks, each record under the line where it begins', async () => {
    const { records, stoppedAt } = (await readFile(fixture('organisations.csv'))) ?? { records: [], stoppedAt: -1 };
    expect([records.length, stoppedAt]).toEqual([65, null]);
    expect(records[0]?.cells[0]).toBe('Nom');
    expect(records.slice(5, 8).map(({ line, cells }) => [line, cells[0], cells[8]])).toEqual([
      [6, 'Table des conseiller(ère)s bénévoles', 'Appeler le matin;\nlaisser un message l’après-midi'],
      [8, 'Entraide "La Ruche"', 'Dit « la Ruche »; aussi "Ruche-Est"'],
      [9, 'Centre d’action bénévole\nLe Vire-Vent', ''],
    ]);
  });

  it('is read in Windows-1252', async () => {
    const rows = await cellsOf(fixture('organisations-windows-1252.csv'));
    expect(rows?.map(([name]) => name)).toEqual(['Nom', 'Cœur de mer', 'L’Été indien', 'Regroupement des artisan·e·s à l’œuvre', 'Théâtre « Où ça? »', 'Noël d’Ætius']);
  });

  it('is read in UTF-16 with its mark, as Excel’s « Unicode text »', async () => {
    expect(await cellsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('nom\tcourriel\r\nÉté\ta@exemple.test\r\n', 'utf16le')]))).toEqual([['nom', 'courriel'], ['Été', 'a@exemple.test']]);
  });

  it.each([';', ',', '\t'])('is read with « %s » between cells, whatever the text holds', async (separator) => {
    expect(await cellsOf(`nom${separator}notes\n"a;b,c\td"${separator}e\n`)).toEqual([['nom', 'notes'], ['a;b,c\td', 'e']]);
  });

  it.each(['\n', '\r\n', '\r'])('is read with lines that end in %j, blank ones passed over and counted', async (end) => {
    const file = await readFile(Buffer.from(['nom', '', 'a', ';;', ' ', '"b', 'c"', 'd'].join(end)));
    expect(file?.records.map(({ line, cells }) => [line, cells[0]])).toEqual([[1, 'nom'], [3, 'a'], [6, 'b\nc'], [8, 'd']]);
  });

  it('forgives a quote in the middle of a text, and stops at one never closed', async () => {
    const file = await readFile(Buffer.from('nom\nCentre "La Source"\n"jamais\nfermé\n'));
    expect(file).toEqual({ records: [{ line: 1, cells: ['nom'] }, { line: 2, cells: ['Centre "La Source"'] }], stoppedAt: 3 });
  });

  it('has no record when it is empty', async () => expect(await readFile(Buffer.from('\ufeff\r\n'))).toEqual({ records: [], stoppedAt: null }));
});

describe('a spreadsheet', () => {
  it('is read from its first sheet, dates as civil dates, numbers as text', async () => {
    const date = new Date('2016-12-01T00:00:00Z');
    const file = await writeXlsxFile([[{ value: 'Nom' }, { value: 'Membre depuis' }, { value: 'Téléphone' }], [], [{ value: 'L’Éclaircie' }, { value: date, type: Date, format: 'yyyy-mm-dd' }, { value: 4185550100, type: Number }]]).toBuffer();
    expect((await readFile(file))?.records).toEqual([
      { line: 1, cells: ['Nom', 'Membre depuis', 'Téléphone'] },
      { line: 3, cells: ['L’Éclaircie', '2016-12-01', '4185550100'] },
    ]);
  });

  it('is read when another program wrote it', async () => {
    expect(await cellsOf(aSpreadsheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>'))).toEqual([['Nom']]);
  });

  const sheet = Buffer.from('<worksheet/>');
  it.each([
    ['a part that swells beyond reason', anArchive({ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(30 * 1024 * 1024) })],
    ['a part larger than it says', anArchive({ name: 'a.xml', content: Buffer.alloc(100_000), claimed: 10 })],
    ['a part smaller than it says', anArchive({ name: 'a.xml', content: sheet, claimed: 1_000_000 })],
    ['a part that claims four gigabytes', anArchive({ name: 'a.xml', content: sheet, claimed: 0xffffffff })],
    ['two parts of one name', anArchive({ name: 'a.xml', content: sheet }, { name: 'a.xml', content: sheet })],
    ['a cell in the last column of all', aSpreadsheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['a row far away', aSpreadsheet('<row r="999999999"><c r="A1"><v>1</v></c></row>')],
    ['a row written as a character reference', aSpreadsheet('<row r="&#57;99999999"><c><v>1</v></c></row>')],
    ['entities', aSpreadsheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"><c r="A1"><v>&a;</v></c></row>')],
    ['no workbook', anArchive({ name: 'word/document.xml', content: sheet })],
    ['its end cut off', aSpreadsheet('<row r="1"/>').subarray(0, 300)],
    ['nothing but a beginning', Buffer.from('PK\u0003\u0004')],
  ])('is refused with %s', async (_, file) => expect(await readFile(file)).toBeNull());
});

it('is refused when it is no text', async () => {
  expect(await readFile(Buffer.from('%PDF-1.7\u0000\u0001'))).toBeNull();
  expect(await readFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00]))).toBeNull();
});
