import { catalogue } from '@phare/kernel/domain';

/** What every command may have to say. */
export const CLI = catalogue(
  {
    usage: ({ commands }: { commands: string }) =>
      `Usage\u00a0:\n${commands}\n\nAjoutez --lang en pour l’anglais.\nFin\u00a0: 0 c’est fait; 1 c’est refusé, la raison est sur la sortie d’erreur; 2 l’appel est mal écrit.`,
    unreachable: ({ code }: { code: string }) => `La base de données ne répond pas (${code}). Vérifiez DATABASE_URL, ou démarrez PostgreSQL.`,
    input: {
      absent: ({ path }: { path: string }) => `${path}\u00a0: ce fichier n’existe pas.`,
      folder: ({ path }: { path: string }) => `${path}\u00a0: c’est un dossier. Nommez un fichier.`,
      forbidden: ({ path }: { path: string }) => `${path}\u00a0: ce compte n’a pas le droit de lire ce fichier.`,
      unreadable: ({ path }: { path: string }) => `${path}\u00a0: ce fichier ne peut pas être lu.`,
    },
  },
  {
    usage: ({ commands }) => `Usage:\n${commands}\n\nExit: 0 done; 1 refused, the reason is on standard error; 2 wrong call.`,
    unreachable: ({ code }) => `The database does not answer (${code}). Check DATABASE_URL, or start PostgreSQL.`,
    input: {
      absent: ({ path }) => `${path}: there is no such file.`,
      folder: ({ path }) => `${path}: this is a folder. Name a file.`,
      forbidden: ({ path }) => `${path}: this account may not read that file.`,
      unreadable: ({ path }) => `${path}: this file cannot be read.`,
    },
  },
);
