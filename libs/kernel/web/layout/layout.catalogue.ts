import { catalogue } from '@phare/kernel/domain';

export const LAYOUT_TEXT = catalogue(
  {
    skip: 'Aller au contenu',
    navigation: 'Navigation principale',
    menu: 'Menu',
    more: 'Plus',
    call: 'Nous appeler :',
    otherLanguage: 'English',
    signIn: 'Se connecter',
    account: 'Mon compte',
    signOut: 'Se déconnecter',
    quickExit: 'Quitter vite',
    quickExitKey: 'Ou appuyez trois fois de suite sur la touche Majuscule.',
    policy: 'La politique d’accompagnement',
    promise: 'Gratuit pour les membres. Confidentiel, même une fois l’accompagnement terminé. Vous restez libre de choisir une autre ressource.',
  },
  {
    skip: 'Skip to content',
    navigation: 'Main navigation',
    menu: 'Menu',
    more: 'More',
    call: 'Call us:',
    otherLanguage: 'Français',
    signIn: 'Sign in',
    account: 'My account',
    signOut: 'Sign out',
    quickExit: 'Leave fast',
    quickExitKey: 'Or press the Shift key three times in a row.',
    policy: 'The support policy',
    promise: 'Free for members. Confidential, even once the support has ended. You remain free to choose another resource.',
  },
);
