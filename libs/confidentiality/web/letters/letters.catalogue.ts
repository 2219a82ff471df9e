import { catalogue } from '@phare/kernel/domain';

/** What is said around a letter, on screen. */
export const LETTERS_TEXT = catalogue(
  {
    title: 'Préparer une lettre',
    lead: 'La lettre est écrite à partir du registre. Changez les mots au besoin, puis imprimez-la. Rien n’en est gardé ici.',
    which: 'Quelle lettre?',
    letters: { acknowledgement: 'Accusé de réception', answer: 'Réponse' },
    noAnswer: 'Pour préparer la réponse, consignez-la d’abord : la lettre en reprend les mots.',
    language: 'Dans quelle langue?',
    languages: { 'fr-CA': 'Français', 'en-CA': 'Anglais' },
    words: 'La lettre',
    wordsHint: 'Ce qui est entre crochets vous attend.',
    unfinished: 'Remplacez d’abord ce qui est entre crochets.',
    print: 'Imprimer',
    backToRequest: 'Revenir à la demande',
    notice: { title: 'Préparer l’avis aux personnes', lead: 'L’avis contient les six éléments que demande le règlement (A\u20112.1, r.\u00a03.1, art.\u00a05). Remplacez ce qui est entre crochets, puis imprimez-le. Rien n’en est gardé ici.', back: 'Revenir à l’incident' },
  },
  {
    title: 'Prepare a letter',
    lead: 'The letter is written from the register. Change the words as needed, then print it. Nothing of it is kept here.',
    which: 'Which letter?',
    letters: { acknowledgement: 'Acknowledgement', answer: 'Answer' },
    noAnswer: 'To prepare the answer, note it first: the letter takes its words.',
    language: 'In which language?',
    languages: { 'fr-CA': 'French', 'en-CA': 'English' },
    words: 'The letter',
    wordsHint: 'What is between brackets waits for you.',
    unfinished: 'First replace what is between brackets.',
    print: 'Print',
    backToRequest: 'Back to the request',
    notice: { title: 'Prepare the notice to the persons', lead: 'The notice holds the six items that the regulation asks for (A\u20112.1, r.\u00a03.1, s.\u00a05). Replace what is between brackets, then print it. Nothing of it is kept here.', back: 'Back to the incident' },
  },
);
