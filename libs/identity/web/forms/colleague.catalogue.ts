import { catalogue } from '@phare/kernel/domain';

export const COLLEAGUE_TEXT = catalogue(
  { name: 'Nom', nameMissing: 'Écrivez le nom de la personne.', roles: 'Rôles', rolesMissing: 'Choisissez au moins un rôle.' },
  { name: 'Name', nameMissing: 'Write the name of the person.', roles: 'Roles', rolesMissing: 'Choose at least one role.' },
);
