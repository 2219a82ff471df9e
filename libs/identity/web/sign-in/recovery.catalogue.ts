import { catalogue } from '@phare/kernel/domain';

export const RECOVERY_TEXT = catalogue(
  {
    title: 'Accès perdu',
    heading: 'J’ai perdu mon téléphone ou ma clé d’accès',
    lead: 'Vous avez encore un code de secours? Il remplace le code à la connexion, et rien d’autre n’est nécessaire. Sinon, demandez ici de l’aide.',
    first: 'Vous écrivez votre adresse et votre mot de passe.',
    second: 'Deux personnes de l’équipe vous appellent, chacune à un numéro que nous avions déjà.',
    third: 'Quand elles savent que c’est bien vous, l’ancienne protection est retirée. Vous en ajoutez une nouvelle à la connexion suivante.',
    back: 'Se connecter',
    submit: 'Demander de l’aide',
    asked: 'Votre demande est prise en note',
    askedWhat: 'Si l’adresse et le mot de passe correspondent, deux personnes de l’équipe vous appelleront. Elles ont sept jours pour le faire.',
    noCall: ({ phone }: { phone: string }) => `Personne ne vous a appelé d’ici deux jours? Appelez-nous au ${phone}.`,
  },
  {
    title: 'Lost access',
    heading: 'I have lost my phone or my passkey',
    lead: 'Do you still have a recovery code? It replaces the code when you sign in, and nothing else is needed. Otherwise, ask for help here.',
    first: 'You write your address and your password.',
    second: 'Two people of the team call you, each at a number that we already had.',
    third: 'Once they know that it is you, the old protection is removed. You add a new one the next time you sign in.',
    back: 'Sign in',
    submit: 'Ask for help',
    asked: 'Your request is noted',
    askedWhat: 'If the address and the password match, two people of the team will call you. They have seven days to do it.',
    noCall: ({ phone }) => `Nobody has called you within two days? Call us at ${phone}.`,
  },
);
