import { catalogue } from '@phare/kernel/domain';

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** The report of an import, in words. */
export const IMPORT = catalogue(
  {
    line: ({ line }: { line: number }) => `Ligne ${line}`,
    outcomes: { created: 'ajout', updated: 'changement', unchanged: 'rien à changer', refused: 'refusée' },
    nameless: '(sans nom)',
    ignored: ({ columns }: { columns: string }) => `Colonnes laissées de côté\u00a0: ${columns}`,
    counts: ({ created, updated, unchanged, refused }: Counts) => `Ajouts\u00a0: ${created}. Changements\u00a0: ${updated}. Rien à changer\u00a0: ${unchanged}. Refusées\u00a0: ${refused}.`,
    written: 'C’est écrit.',
    dryRun: 'C’était un essai\u00a0: rien n’est écrit. Ajoutez --apply pour écrire.',
    nothingWritten: 'Rien n’est écrit\u00a0: corrigez les lignes refusées, puis recommencez.',
  },
  {
    line: ({ line }) => `Line ${line}`,
    outcomes: { created: 'addition', updated: 'change', unchanged: 'nothing to change', refused: 'refused' },
    nameless: '(no name)',
    ignored: ({ columns }) => `Columns left aside: ${columns}`,
    counts: ({ created, updated, unchanged, refused }) => `Additions: ${created}. Changes: ${updated}. Nothing to change: ${unchanged}. Refused: ${refused}.`,
    written: 'It is written.',
    dryRun: 'This was a dry run: nothing is written. Add --apply to write.',
    nothingWritten: 'Nothing is written: correct the refused lines, then try again.',
  },
);
