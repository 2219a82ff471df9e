import { catalogue } from '@phare/kernel/domain';

export const DESCRIPTION_TEXT = catalogue(
  {
    title: 'Description',
    heading: 'Racontez-nous',
    label: 'Ce qui se passe, dans vos mots',
    hint: 'Depuis quand? Qu’avez-vous déjà essayé? Qu’est-ce qui vous aiderait? Quelques phrases suffisent. Vous pouvez dicter avec votre téléphone.',
    private: 'Ne donnez pas le nom des personnes que votre organisme accompagne : nous n’en avons pas besoin pour commencer.',
    missing: 'Écrivez quelques mots sur ce qui se passe.',
    tooLong: 'Raccourcissez le texte à 9 000 caractères. Vous pourrez ajouter le reste plus tard.',
  },
  {
    title: 'Description',
    heading: 'Tell us',
    label: 'What is going on, in your own words',
    hint: 'Since when? What have you tried? What would help? A few sentences are enough. You can dictate with your phone.',
    private: 'Do not name the people your organisation serves: we do not need it to begin.',
    missing: 'Write a few words about what is going on.',
    tooLong: 'Shorten the text to 9,000 characters. You can add the rest later.',
  },
);
