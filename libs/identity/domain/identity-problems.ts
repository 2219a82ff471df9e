import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What accounts and their factors refuse, beside what any route does. */
export const IDENTITY_PROBLEMS = defineProblems({
  factor_exists: {
    status: 409,
    title: bilingual('Une application de codes est déjà en place', 'A code app is already in place'),
    detail: bilingual('Retirez d’abord celle qui est en place, puis ajoutez la nouvelle.', 'Remove the one in place first, then add the new one.'),
  },
  password_first: {
    status: 409,
    title: bilingual('Choisissez d’abord un mot de passe', 'Choose a password first'),
    detail: bilingual('L’application de codes s’ajoute à un mot de passe. Une clé d’accès, elle, suffit à elle seule.', 'A code app comes beside a password. A passkey is enough by itself.'),
  },
  no_factor: {
    status: 409,
    title: bilingual('Aucune protection à secourir', 'There is nothing to recover'),
    detail: bilingual('Ajoutez une clé d’accès ou une application de codes : les codes de secours viennent avec.', 'Add a passkey or a code app: the recovery codes come with it.'),
  },
  own_account: {
    status: 422,
    title: bilingual('Pas pour votre propre compte', 'Not for your own account'),
    detail: bilingual('Demandez à une autre personne de le faire : personne ne décide seul de son accès.', 'Ask someone else to do it: nobody decides alone on their own access.'),
  },
  already_joined: {
    status: 409,
    title: bilingual('Ce compte a déjà son mot de passe', 'This account already has its password'),
    detail: bilingual('Une invitation ne sert qu’à choisir le premier mot de passe. Un mot de passe oublié se remplace à la page de connexion.', 'An invitation only serves to choose the first password. A forgotten one is replaced on the sign-in page.'),
  },
  already_approved: {
    status: 409,
    title: bilingual('Vous avez déjà approuvé', 'You have already approved'),
    detail: bilingual('Une deuxième personne doit approuver à son tour.', 'A second person has to approve in turn.'),
  },
});

export type IdentityProblemCode = keyof typeof IDENTITY_PROBLEMS;
