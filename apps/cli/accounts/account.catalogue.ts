import { catalogue } from '@phare/kernel/domain';

/** The creation of an account, in words. */
export const ACCOUNT = catalogue(
  {
    prompt: 'Mot de passe (rien ne s’affiche)\u00a0: ',
    created: ({ email, roles }: { email: string; roles: string }) => `Le compte ${email} est créé. Rôles\u00a0: ${roles}.`,
    refusals: {
      email: 'Écrivez une adresse courriel complète, comme nom@exemple.test.',
      name: 'Écrivez le nom de la personne, en 200 caractères au plus.',
      role: ({ roles }: { roles: string }) => `Ce rôle n’existe pas. Choisissez parmi\u00a0: ${roles}.`,
      email_taken: 'Un compte a déjà cette adresse.',
      no_password: 'Le mot de passe manque\u00a0: écrivez-le sur une ligne de l’entrée standard.',
      several_lines: 'Le mot de passe doit tenir sur une seule ligne.',
      characters: 'Le mot de passe contient des caractères qui ne peuvent pas être conservés.',
      too_short: ({ shortest }: { shortest: number }) => `Le mot de passe doit avoir au moins ${shortest} caractères.`,
      too_long: ({ longest }: { longest: number }) => `Le mot de passe doit avoir au plus ${longest} caractères.`,
      too_common: 'Ce mot de passe est trop facile à deviner. Trois ou quatre mots sans lien font bien l’affaire.',
    },
  },
  {
    prompt: 'Password (nothing is shown): ',
    created: ({ email, roles }) => `The account ${email} is created. Roles: ${roles}.`,
    refusals: {
      email: 'Write a full e-mail address, such as name@exemple.test.',
      name: 'Write the name of the person, in 200 characters at most.',
      role: ({ roles }) => `There is no such role. Choose among: ${roles}.`,
      email_taken: 'An account already has this address.',
      no_password: 'The password is missing: write it on one line of standard input.',
      several_lines: 'The password must hold on one line.',
      characters: 'The password holds characters that cannot be kept.',
      too_short: ({ shortest }) => `The password must have at least ${shortest} characters.`,
      too_long: ({ longest }) => `The password must have at most ${longest} characters.`,
      too_common: 'This password is too easy to guess. Three or four unrelated words will do.',
    },
  },
);

export type AccountRefusal = keyof (typeof ACCOUNT)['fr-CA']['refusals'];
