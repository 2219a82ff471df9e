import { catalogue } from '@phare/kernel/domain';

export const MAILED_CODE_TEXT = catalogue(
  {
    title: 'Se connecter',
    heading: 'Recevoir un code par courriel',
    lead: 'Pour les membres, et pour qui a déjà fait une demande avec cette adresse. Aucun mot de passe.',
    back: 'Les autres moyens',
    ask: 'Recevoir un code',
    sent: ({ email }: { email: string }) => `Si l’adresse ${email} peut recevoir un code, il est en route. Il est bon dix minutes, dans ce navigateur.`,
    staff: 'L’équipe se connecte avec un mot de passe ou une clé d’accès : aucun code ne lui est envoyé.',
    codeHint: 'Les huit chiffres du courriel. Regardez aussi dans les indésirables.',
    refused: 'Le code ne correspond pas, ou il n’est plus bon. Vérifiez-le, ou demandez-en un autre.',
    submit: 'Se connecter',
    again: 'Demander un autre code',
  },
  {
    title: 'Sign in',
    heading: 'Get a code by e-mail',
    lead: 'For members, and for anyone who has made a request with this address. No password.',
    back: 'The other ways',
    ask: 'Get a code',
    sent: ({ email }) => `If the address ${email} can get a code, it is on its way. It is good for ten minutes, in this browser.`,
    staff: 'The team signs in with a password or a passkey: no code is sent to them.',
    codeHint: 'The eight digits of the e-mail. Look among unwanted mail too.',
    refused: 'The code does not match, or is no longer good. Check it, or ask for another.',
    submit: 'Sign in',
    again: 'Ask for another code',
  },
);
