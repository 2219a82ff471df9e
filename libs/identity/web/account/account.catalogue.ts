import { catalogue } from '@phare/kernel/domain';

export const ACCOUNT_TEXT = catalogue(
  {
    title: 'Mon compte',
    signsInWith: ({ email }: { email: string }) => `Vous vous connectez avec ${email}.`,
    required: 'Ajoutez d’abord une deuxième protection',
    requiredWhy: 'Votre rôle donne accès à des demandes confidentielles. Un mot de passe seul ne les protège pas assez. Ajoutez une clé d’accès ou une application de codes : le reste de Phare s’ouvre ensuite.',
    ready: 'Votre compte est protégé',
    goOn: 'Continuer où vous étiez',
  },
  {
    title: 'My account',
    signsInWith: ({ email }) => `You sign in with ${email}.`,
    required: 'Add a second protection first',
    requiredWhy: 'Your role gives access to confidential requests. A password alone does not protect them enough. Add a passkey or a code app: the rest of Phare then opens.',
    ready: 'Your account is protected',
    goOn: 'Go on where you were',
  },
);
