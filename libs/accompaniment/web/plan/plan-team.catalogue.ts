import { catalogue } from '@phare/kernel/domain';

/** The words of a plan for those who keep it: whoever only follows it does not download them. */
export const PLAN_TEAM_TEXT = catalogue(
  {
    emptyHint: 'Un plan dit qui fait quoi. L’organisme garde la main : le regroupement informe, analyse, outille, relit, accompagne ou réfère.',
    share: {
      heading: ({ federation, counted }: { federation: number; counted: number }) => (federation === counted ? 'Le regroupement porte seul tout le plan' : `Le regroupement porte seul ${federation} étapes sur ${counted}`),
      body: 'L’organisme garde la main. Quelle étape peut-il faire lui-même, ou avec vous?',
      about: 'la part du regroupement',
    },
    form: {
      title: 'Qu’y a-t-il à faire?',
      titleHint: 'Les deux côtés lisent ceci.',
      owner: 'À qui est cette étape?',
      verb: 'Que fait-on?',
      verbHint: 'L’organisme fait ce qu’il veut, dans ses mots.',
      verbs: 'Que fait le regroupement?',
      verbsHint: 'La politique le dit : jamais le travail à la place de l’organisme.',
      dueOn: 'Pour quand?',
      titleMissing: 'Écrivez ce qu’il y a à faire.',
      ownerMissing: 'Choisissez à qui est l’étape.',
      verbMissing: 'Dites ce que l’on fait.',
      tooLong: 'C’est trop long.',
      dateWrong: 'Écrivez une date qui existe.',
      added: 'Étape ajoutée au plan.',
      changed: 'Étape changée.',
      save: 'Enregistrer',
    },
  },
  {
    emptyHint: 'A plan says who does what. The organisation stays in charge: the federation informs, analyses, equips, reviews, supports or refers.',
    share: {
      heading: ({ federation, counted }) => (federation === counted ? 'The federation carries the whole plan alone' : `The federation carries ${federation} steps of ${counted} alone`),
      body: 'The organisation stays in charge. Which step can it do itself, or with you?',
      about: 'the federation’s part',
    },
    form: {
      title: 'What is to be done?',
      titleHint: 'Both sides read this.',
      owner: 'Whose step is it?',
      verb: 'What is done?',
      verbHint: 'The organisation does what it wants, in its own words.',
      verbs: 'What does the federation do?',
      verbsHint: 'The policy says it: never the work in the organisation’s place.',
      dueOn: 'For when?',
      titleMissing: 'Write what is to be done.',
      ownerMissing: 'Choose whose step it is.',
      verbMissing: 'Say what is done.',
      tooLong: 'This is too long.',
      dateWrong: 'Write a date that exists.',
      added: 'Step added to the plan.',
      changed: 'Step changed.',
      save: 'Save',
    },
  },
);
