import { catalogue } from '@phare/kernel/domain';

export const INVITATION_TEXT = catalogue(
  {
    title: 'Votre compte',
    heading: 'Choisir votre mot de passe',
    lead: 'Un compte vous attend. Il reste à choisir un mot de passe, que personne d’autre ne connaîtra.',
    missing: 'Écrivez le mot de passe que vous choisissez.',
    submit: 'Garder ce mot de passe',
    spent: 'Ce lien a déjà servi, ou il n’est plus bon. Demandez-en un autre à la personne qui vous l’a envoyé.',
    done: 'Votre compte est ouvert',
    doneWhat: 'Connectez-vous avec votre adresse et ce mot de passe. Phare vous demandera ensuite d’ajouter une deuxième protection.',
    signIn: 'Se connecter',
  },
  {
    title: 'Your account',
    heading: 'Choose your password',
    lead: 'An account awaits you. All that is left is a password that you alone will know.',
    missing: 'Write the password you choose.',
    submit: 'Keep this password',
    spent: 'This link has been used, or is no longer good. Ask whoever invited you for another.',
    done: 'Your account is open',
    doneWhat: 'Sign in with your address and this password. Phare will then ask you to add a second protection.',
    signIn: 'Sign in',
  },
);
