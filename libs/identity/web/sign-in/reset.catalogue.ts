import { catalogue } from '@phare/kernel/domain';

export const RESET_TEXT = catalogue(
  {
    title: 'Mot de passe',
    heading: 'Choisir un autre mot de passe',
    lead: 'Nous envoyons un code à votre adresse. Il permet de choisir un autre mot de passe.',
    back: 'Se connecter',
    ask: 'Recevoir un code',
    sent: ({ email }: { email: string }) => `Si un code peut être envoyé à ${email}, il est en route. Il est bon dix minutes, dans ce navigateur.`,
    codeHint: 'Les huit chiffres du courriel. Regardez aussi dans les indésirables.',
    submit: 'Garder ce mot de passe',
    again: 'Demander un autre code',
    refused: 'Le code ne correspond pas, ou il n’est plus bon. Vérifiez-le, ou demandez-en un autre. Votre nouveau mot de passe est toujours écrit ici.',
    done: 'Votre mot de passe est changé',
    doneWhat: 'Par prudence, votre compte a été fermé partout où il était ouvert. Votre deuxième protection reste en place.',
    signIn: 'Se connecter',
  },
  {
    title: 'Password',
    heading: 'Choose another password',
    lead: 'We send a code to your address. With it you choose another password.',
    back: 'Sign in',
    ask: 'Get a code',
    sent: ({ email }) => `If a code can be sent to ${email}, it is on its way. It is good for ten minutes, in this browser.`,
    codeHint: 'The eight digits of the e-mail. Look among unwanted mail too.',
    submit: 'Keep this password',
    again: 'Ask for another code',
    refused: 'The code does not match, or is no longer good. Check it, or ask for another. Your new password is still written here.',
    done: 'Your password is changed',
    doneWhat: 'As a precaution, your account was closed wherever it was open. Your second protection is still in place.',
    signIn: 'Sign in',
  },
);
