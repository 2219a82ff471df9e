import { catalogue } from '@phare/kernel/domain';

export const SITUATION_TEXT = catalogue(
  {
    title: 'Situation',
    heading: 'Est-ce que quelque chose empêche en ce moment votre organisme de bien fonctionner?',
    hint: 'Par exemple : une crise au conseil d’administration (C.A.), un conflit avec des membres, un suivi demandé par un bailleur de fonds.',
    yes: 'Oui',
    no: 'Non',
    noHint: 'Nous voulons nous améliorer, nous informer ou nous préparer.',
    missing: 'Répondez par « Oui » ou « Non ».',
    kinds: 'Qu’est-ce qui se passe?',
    kindsHint: 'Cochez tout ce qui s’applique.',
    deadline: 'Y a-t-il une date dont il faut tenir compte?',
    deadlineHint: 'Une assemblée, une échéance, une rencontre. Par exemple : 10 12 2026.',
    deadlineWrong: 'Écrivez une date qui existe, avec le jour, le mois et l’année.',
  },
  {
    title: 'Situation',
    heading: 'Is something keeping your organisation from working well right now?',
    hint: 'For example: a crisis on the board, a conflict with members, a follow-up asked by a funder.',
    yes: 'Yes',
    no: 'No',
    noHint: 'We want to improve, learn or prepare.',
    missing: 'Answer “Yes” or “No”.',
    kinds: 'What is happening?',
    kindsHint: 'Tick all that apply.',
    deadline: 'Is there a date to keep in mind?',
    deadlineHint: 'A meeting, a deadline. For example: 10 12 2026.',
    deadlineWrong: 'Write a date that exists, with the day, the month and the year.',
  },
);
