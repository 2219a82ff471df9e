import { catalogue } from '@phare/kernel/domain';

/** Apart from what the sign-in says: it has nothing that comes later. */
export const LAZY_TEXT = catalogue(
  {
    notComing: 'Cette partie de la page ne s’est pas ouverte. Vérifiez la connexion, puis rechargez la page.',
  },
  {
    notComing: 'This part of the page did not open. Check the connection, then reload the page.',
  },
);
