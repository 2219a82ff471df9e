import { catalogue } from '@phare/kernel/domain';

export const PASSWORD_TEXT = catalogue(
  {
    title: 'Mot de passe',
    has: 'Le changer ferme votre compte partout ailleurs où il est ouvert.',
    hasNone: 'Vous n’en avez pas : un code par courriel suffit. Vous pouvez en choisir un.',
    change: 'Changer le mot de passe',
    choose: 'Choisir un mot de passe',
    current: 'Mot de passe actuel',
    currentMissing: 'Écrivez votre mot de passe actuel.',
    save: 'Garder ce mot de passe',
    done: 'Votre mot de passe est changé. Un courriel vous le confirme.',
  },
  {
    title: 'Password',
    has: 'Changing it closes your account wherever else it is open.',
    hasNone: 'You have none: a code by e-mail is enough. You may choose one.',
    change: 'Change the password',
    choose: 'Choose a password',
    current: 'Current password',
    currentMissing: 'Write your current password.',
    save: 'Keep this password',
    done: 'Your password is changed. An e-mail confirms it.',
  },
);
