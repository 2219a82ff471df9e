import { catalogue } from '@phare/kernel/domain';

/** Where a password is chosen, apart from what the sign-in says: it has no room for it (screens.md, « Budgets »). */
export const NEW_PASSWORD_TEXT = catalogue(
  {
    label: 'Nouveau mot de passe',
    hint: '12 caractères ou plus. Quelques mots sans lien entre eux font l’affaire.',
    missing: 'Écrivez le nouveau mot de passe.',
  },
  {
    label: 'New password',
    hint: '12 characters or more. A few unrelated words do very well.',
    missing: 'Write the new password.',
  },
);
