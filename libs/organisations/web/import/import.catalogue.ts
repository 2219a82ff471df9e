import { catalogue } from '@phare/kernel/domain';

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export const IMPORT_TEXT = catalogue(
  {
    title: 'Importer des organismes',
    lead: 'Un fichier Excel ou CSV suffit, une ligne par organisme. Phare dit d’abord ce que chaque ligne ferait, sans rien écrire.',
    columns: 'Une seule colonne est nécessaire : « nom ». Phare reconnaît aussi « territoire », « courriel », « téléphone », « membre depuis » et « membre jusqu’au ».',
    already: ({ count }: { count: number }) => `Le répertoire compte ${count} ${count > 1 ? 'organismes' : 'organisme'}. Le même fichier, envoyé de nouveau, ne change rien.`,
    file: 'Fichier des organismes',
    fileHint: 'Un fichier Excel ou CSV, 10 Mo au plus.',
    choose: 'Choisir un fichier',
    nothingChosen: 'Aucun fichier choisi',
    reading: 'Lecture du fichier',
    dryHeading: 'Ce que ce fichier ferait',
    doneHeading: 'C’est fait',
    summary: ({ created, updated, unchanged, refused }: Counts) => `Ajouts : ${created}. Changements : ${updated}. Inchangés : ${unchanged}. Refusés : ${refused}.`,
    ignored: ({ columns }: { columns: string }) => `Colonnes laissées de côté : ${columns}.`,
    lines: 'Ligne par ligne',
    line: ({ line, name }: { line: number; name: string }) => `Ligne ${line} : ${name}`,
    outcomes: { created: 'Ajout', updated: 'Changement', unchanged: 'Inchangé', refused: 'Refusé' },
    refusedWhat: 'Une ligne refusée suffit pour que rien ne soit écrit. Corrigez le fichier, puis choisissez-le de nouveau.',
    apply: 'Importer ces organismes',
    later: 'Plus tard',
    back: 'Le répertoire',
  },
  {
    title: 'Import organisations',
    lead: 'An Excel or CSV file will do, one line per organisation. Phare first says what each line would do, and writes nothing.',
    columns: 'Only one column is needed: “name”. Phare also knows “territory”, “email”, “phone”, “member since” and “member until”.',
    already: ({ count }) => `The directory holds ${count} ${count > 1 ? 'organisations' : 'organisation'}. The same file, sent again, changes nothing.`,
    file: 'File of organisations',
    fileHint: 'An Excel or CSV file, 10 MB at most.',
    choose: 'Choose a file',
    nothingChosen: 'No file chosen',
    reading: 'Reading the file',
    dryHeading: 'What this file would do',
    doneHeading: 'It is done',
    summary: ({ created, updated, unchanged, refused }) => `Additions: ${created}. Changes: ${updated}. Unchanged: ${unchanged}. Refused: ${refused}.`,
    ignored: ({ columns }) => `Columns left aside: ${columns}.`,
    lines: 'Line by line',
    line: ({ line, name }) => `Line ${line}: ${name}`,
    outcomes: { created: 'Addition', updated: 'Change', unchanged: 'Unchanged', refused: 'Refused' },
    refusedWhat: 'One refused line is enough for nothing to be written. Correct the file, then choose it again.',
    apply: 'Import these organisations',
    later: 'Later',
    back: 'The directory',
  },
);
