import { frenchSpacing } from './french-spacing';

describe('French spacing', () => {
  it.each([
    ['Demande : reçue', 'Demande\u00a0: reçue'],
    ['le bouton « Modifier »', 'le bouton «\u00a0Modifier\u00a0»'],
    ['30 % des 1 234,50 $', '30\u00a0% des 1\u00a0234,50\u00a0$'],
    ['le 10 12 2026', 'le 10\u00a012\u00a02026'],
    ['le ROCGÎM-CDC', 'le ROCGÎM\u2011CDC'],
    ['Carleton-sur-Mer, Bas-Saint-Laurent', 'Carleton-sur-Mer, Bas-Saint-Laurent'],
    ['à 14 h 02', 'à 14\u00a0h\u00a002'],
    ['après 16 h, au bureau', 'après 16\u00a0h, au bureau'],
    ['au 418 555-0123', 'au 418\u00a0555-0123'],
    ['(A-2.1, r. 3.1, section 5)', '(A\u20112.1, r.\u00a03.1, section\u00a05)'],
    ['la demande 2026-7K3Q, des 20-30 ans, la garde-t-on?', 'la demande 2026-7K3Q, des 20-30 ans, la garde-t-on?'],
    ['la loi (art. 7, par. 1)', 'la loi (art.\u00a07, par.\u00a01)'],
    ['dans 30 jours. 30e jour', 'dans 30 jours. 30e jour'],
    ['Est-ce vrai?', 'Est-ce vrai?'],
    ['tel qu\'inscrit', 'tel qu’inscrit'],
  ])('sets « %s »', (typed, expected) => {
    expect(frenchSpacing(typed)).toBe(expected);
  });
});
