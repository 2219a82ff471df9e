import { catalogue } from '@phare/kernel/domain';

export const IDENTITY_TEXT = catalogue(
  {
    title: 'Se connecter',
    lead: 'Pour les membres et l’équipe. Vous pouvez aussi faire une demande sans compte.',
    without: 'Demander de l’accompagnement sans compte',
    email: 'Adresse courriel',
    password: 'Mot de passe',
    show: 'Afficher le mot de passe',
    submit: 'Se connecter',
    emailMissing: 'Écrivez votre adresse courriel.',
    emailWrong: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
    passwordMissing: 'Écrivez votre mot de passe.',
    refused: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
    forgotten: ({ phone }: { phone: string }) => `Mot de passe oublié? Appelez-nous au ${phone}.`,
  },
  {
    title: 'Sign in',
    lead: 'For members and the team. You can also make a request without an account.',
    without: 'Ask for support without an account',
    email: 'E-mail address',
    password: 'Password',
    show: 'Show the password',
    submit: 'Sign in',
    emailMissing: 'Write your e-mail address.',
    emailWrong: 'Write a full e-mail address, such as name@exemple.test.',
    passwordMissing: 'Write your password.',
    refused: 'The address or the password does not match. Check both, then try again.',
    forgotten: ({ phone }) => `Forgotten password? Call us at ${phone}.`,
  },
);
