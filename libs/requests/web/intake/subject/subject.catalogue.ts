import { catalogue } from '@phare/kernel/domain';

export const SUBJECT_TEXT = catalogue(
  {
    title: 'Sujet',
    heading: 'Quel est le besoin de votre organisme?',
    hint: 'Choisissez ce qui s’en approche le plus. L’équipe ajustera avec vous.',
    undecided: 'Je ne sais pas',
    undecidedHint: 'Nous verrons ensemble.',
    missing: 'Choisissez un sujet, ou « Je ne sais pas ».',
    items: 'Si vous le savez, précisez',
    short: 'En quelques mots',
    shortHint: 'Par exemple : préparer notre assemblée générale annuelle (AGA).',
    tooLong: 'Gardez le titre sous 160 caractères. La description vient plus loin.',
    undecidedSubject: 'Sujet à préciser',
  },
  {
    title: 'Subject',
    heading: 'What does your organisation need?',
    hint: 'Choose what comes closest. The team will adjust it with you.',
    undecided: 'I don’t know',
    undecidedHint: 'We will see together.',
    missing: 'Choose a subject, or “I don’t know”.',
    items: 'If you know, say more',
    short: 'In a few words',
    shortHint: 'For example: preparing our annual general meeting (AGM).',
    tooLong: 'Keep the title under 160 characters. The description comes later.',
    undecidedSubject: 'Subject to be clarified',
  },
);
