import { cleanFileName, extensionOf } from './files';

describe('the name of a file', () => {
  it.each([
    ['procès-verbal.pdf', 'procès-verbal.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\Maude\\budget.xlsx', 'budget.xlsx'],
    ['annexe\u202efdp.exe', 'annexefdp.exe'],
    ['un\u0000deux\r\n.pdf', 'undeux.pdf'],
    ['  .. espaces   partout  .pdf ', 'espaces partout.pdf'],
    ['<script>"a".pdf', '-script--a-.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['con', '_con'],
    ['consigne.pdf', 'consigne.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['.htaccess', 'htaccess'],
    ['///', ''],
    ['\u200b.pdf', 'pdf'],
    ['demi\ud800.pdf', 'demi.pdf'],
  ])('%j becomes %j', (sent, kept) => expect(cleanFileName(sent)).toBe(kept));

  it('keeps its end, however long it is', () => {
    const long = cleanFileName(`${'é'.repeat(400)}.docx`);
    expect([...long]).toHaveLength(150);
    expect(extensionOf(long)).toBe('docx');
  });

  it.each([
    ['a.PDF', 'pdf'],
    ['a.pdf.exe', null],
    ['a.exe.pdf', 'pdf'],
    ['a.docm', null],
    ['a.svg', null],
    ['a.constructor', null],
    ['pdf', null],
  ])('%s says what it is: %s', (name, extension) => expect(extensionOf(name)).toBe(extension));
});
