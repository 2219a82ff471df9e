import { catalogue } from '@phare/kernel/domain';

/** What several pages about accounts say. */
export const SHARED_TEXT = catalogue(
  {
    show: 'Afficher le mot de passe',
    cancel: 'Annuler',
    retry: 'Réessayer',
    loading: 'Chargement',
    email: 'Adresse courriel',
    emailMissing: 'Écrivez votre adresse courriel.',
    emailWrong: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
    password: 'Mot de passe',
    passwordMissing: 'Écrivez votre mot de passe.',
    code: 'Code',
    codeMissing: 'Écrivez le code.',
    usePasskey: 'Utiliser une clé d’accès',
    passkeySilent: 'La clé d’accès n’a pas répondu, ou la demande a été annulée. Vous pouvez réessayer, ou choisir un autre moyen.',
    tooMany: 'Il y a eu trop d’essais. Attendez dix minutes, puis réessayez. Rien n’est bloqué pour de bon.',
    notFromHere: 'Par prudence, cette action a été refusée. Rechargez la page, puis réessayez. Si cela continue, appelez-nous.',
  },
  {
    show: 'Show the password',
    cancel: 'Cancel',
    retry: 'Try again',
    loading: 'Loading',
    email: 'E-mail address',
    emailMissing: 'Write your e-mail address.',
    emailWrong: 'Write a full e-mail address, such as name@exemple.test.',
    password: 'Password',
    passwordMissing: 'Write your password.',
    code: 'Code',
    codeMissing: 'Write the code.',
    usePasskey: 'Use a passkey',
    passkeySilent: 'The passkey did not answer, or the request was cancelled. You can try again, or choose another way.',
    tooMany: 'There have been too many attempts. Wait ten minutes, then try again. Nothing is blocked for good.',
    notFromHere: 'As a precaution, this action was refused. Reload the page, then try again. If it goes on, call us.',
  },
);
