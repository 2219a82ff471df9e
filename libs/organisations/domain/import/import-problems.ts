import { bilingual, defineProblems } from '@phare/kernel/domain';

/** Why an import answers no report, or a report and nothing written. */
export const IMPORT_PROBLEMS = defineProblems({
  unreadable_file: {
    status: 400,
    title: bilingual('Fichier illisible', 'Unreadable file'),
    detail: bilingual(
      'Phare ne reconnaît pas ce fichier. Enregistrez-le en CSV (UTF-8) ou en classeur Excel (.xlsx), puis réessayez. Rien n’a été écrit.',
      'Phare does not recognise this file. Save it as CSV (UTF-8) or as an Excel workbook (.xlsx), then try again. Nothing was written.',
    ),
  },
  import_refused: {
    status: 422,
    title: bilingual('Certaines lignes sont à corriger', 'Some lines need correcting'),
    detail: bilingual('Corrigez les lignes refusées, puis importez de nouveau. Rien n’a été écrit.', 'Correct the lines refused, then import again. Nothing was written.'),
  },
});

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;
