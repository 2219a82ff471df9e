/** What is the same in every language: fictional names, and an address that is none. */
export const SAMPLE_NAMES = {
  organisations: ['Maison des jeunes La Vigie', 'Centre d’action bénévole du Barachois'],
  person: 'Manon Deslauriers',
  wrongMail: 'odette.exemple.test',
  letters: 'Aa 123',
} as const;
