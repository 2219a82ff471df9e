import { catalogue } from '@phare/kernel/domain';

interface Made {
  readonly path: string;
  readonly keys: string;
  readonly requests: number;
}

interface Back {
  readonly on: string;
  readonly requests: number;
  readonly heldMails: number;
}

/** Copies of the installation, in words. */
export const BACKUP = catalogue(
  {
    external: 'La base de données est ailleurs (DATABASE_URL)\u00a0: copiez-la avec ses propres outils. Voir docs/operations/keeping-data.md.',
    made: ({ path, keys, requests }: Made) => `${path}\u00a0: copie faite et relue. Demandes\u00a0: ${requests}.\n${keys}\u00a0: les clés. Gardez-les ailleurs que la copie, et 35 jours au plus\u00a0: qui a les deux lit tout.`,
    restored: ({ on, requests, heldMails }: Back) =>
      `La copie du ${on} est en place. Demandes\u00a0: ${requests}, aucune ne manque.\nCourriels retenus\u00a0: ${heldMails}. Ils étaient sur le point de partir, ou sont partis depuis\u00a0: une personne en décide (phare mail release).\nToutes les sessions sont fermées. Démarrez Phare.`,
  },
  {
    external: 'The database is elsewhere (DATABASE_URL): copy it with its own tools. See docs/operations/keeping-data.md.',
    made: ({ path, keys, requests }) => `${path}: copied and read again. Requests: ${requests}.\n${keys}: the keys. Keep them elsewhere than the copy, and 35 days at most: whoever has both reads everything.`,
    restored: ({ on, requests, heldMails }) => `The copy of ${on} is in place. Requests: ${requests}, none is missing.\nMails held: ${heldMails}. They were about to leave, or have left since: a person decides (phare mail release).\nEvery session is closed. Start Phare.`,
  },
);
