import fc from 'fast-check';
import { foldedFeminine, foldName, searchedWords } from './fold-name';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÙÛŒÆ0123456789'];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 });
const words = fc.array(word, { minLength: 1, maxLength: 6 });

describe('foldName', () => {
  it.each([
    ['L’Éclaircie', 'l eclaircie'],
    ["L'Éclaircie", 'l eclaircie'],
    ['LʼÉCLAIRCIE', 'l eclaircie'],
    ['Œuvre des Bénévoles', 'oeuvre des benevoles'],
    ['L’Ensemble Lætitia', 'l ensemble laetitia'],
    ['Centre d’action bénévole Saint-Siméon–Port-Daniel', 'centre d action benevole saint simeon port daniel'],
    ['  Maison   des\u00a0jeunes  ', 'maison des jeunes'],
    ['« La Source », (Gaspé)', 'la source gaspe'],
    ['C.D.C. Avignon', 'cdc avignon'],
    ['Jeunes & Cie', 'jeunes et cie'],
    ['Mi’gmaq de Gesgapegiag', 'mi gmaq de gesgapegiag'],
    ['ÉCLAIRCIE', 'eclaircie'],
    ['\u200fÉcho\u200b', 'echo'],
    ['!?…', ''],
  ])('%s → %s', (name, folded) => expect(foldName(name)).toBe(folded));

  it.each([
    'Regroupement des employé·e·s',
    'Regroupement des employé•e•s',
    'Regroupement des employé.e.s',
    'Regroupement des employé-e-s',
    'Regroupement des employé(e)s',
    'Regroupement des employé(es)',
    'Regroupement des employé/e/s',
    'Regroupement des employés/es',
    'Regroupement des employés·es',
    'REGROUPEMENT DES EMPLOYÉ·E·S',
    'Regroupement des employés',
  ])('reads « %s » with or without its marks', (name) => expect(foldName(name)).toBe('regroupement des employes'));

  it.each([
    ['conseiller(ère)s', 'conseillers', 'conseilleres'],
    ['conseiller·ère·s', 'conseillers', 'conseilleres'],
    ['conseillers/ères', 'conseillers', 'conseilleres'],
    ['travailleurs·euses', 'travailleurs', 'travailleuses'],
    ['auteur·trice·s', 'auteurs', 'autrices'],
    ['citoyen-ne-s', 'citoyens', 'citoyennes'],
    ['professionnel·le', 'professionnel', 'professionnelle'],
    ['créatif·ve·s', 'creatifs', 'creatives'],
    ['tous·tes', 'tous', 'toutes'],
    ['tou.te.s', 'tous', 'toutes'],
    ['étudiant(e)', 'etudiant', 'etudiante'],
    ['centre(s)', 'centre', 'centres'],
  ])('%s is found as %s and as %s', (marked, masculine, feminine) => {
    expect(foldName(marked)).toBe(masculine);
    expect(foldedFeminine(marked)).toBe(feminine);
  });

  it.each(['Donnez-les', 'Rendez-vous', 'Sainte-Ève', 'Carleton-sur-Mer', 'Entre-temps', 'exemple.test', 'Pabos/Newport'])('takes no mark for granted in « %s »', (name) => {
    expect(foldName(name)).toBe(foldName(name.replace(/[-./]/, ' ')));
    expect(foldedFeminine(name)).toBe('');
  });

  it('is the same folded twice, and holds letters, digits and single spaces only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  it('does not see case, nor how accents are encoded', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const name = parts.join(' ');
        for (const same of [name.toUpperCase(), name.toLowerCase(), name.normalize('NFD'), name.normalize('NFC')]) expect(foldName(same)).toBe(foldName(name));
      }),
    );
  });

  it('does not see what kind of apostrophe, hyphen, quote or space separates words', () => {
    const separator = fc.constantFrom(' ', '  ', '\u00a0', '\u202f', '’', "'", 'ʼ', '‘', '`', '–', '—', ' - ', ', ', ' « ', ' » ', '…', ' (', ') ', '\t', '\n');
    fc.assert(
      fc.property(words, separator, (parts, mark) => {
        expect(foldName(parts.join(mark))).toBe(foldName(parts.join(' ')));
      }),
    );
  });

  it('stays short enough for an index, whatever a character expands to', () => {
    expect(Buffer.byteLength(foldName('\ufdfa😀𝒜𐐷'.repeat(200)))).toBeLessThanOrEqual(1600);
    expect(foldName(`${'a'.repeat(399)} b`)).toBe('a'.repeat(399));
    expect(foldName('é.e·'.repeat(1_000_000)).length).toBeLessThanOrEqual(400);
  });
});

describe('searchedWords', () => {
  it('gives the folded words of a query', () => {
    expect(searchedWords(' L’ÉCLAIRCIE, des employé·e·s ')).toEqual(['l', 'eclaircie', 'des', 'employes']);
    expect(searchedWords(' … ')).toEqual([]);
  });
});
