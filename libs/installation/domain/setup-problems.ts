import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What the first-run setup refuses, beside what any route does. */
export const SETUP_PROBLEMS = defineProblems({
  setup_code_refused: {
    status: 401,
    title: bilingual('Ce code n’ouvre pas l’installation', 'This code does not open the setup'),
    detail: bilingual('Recopiez le code affiché au dernier démarrage de Phare. S’il a plus de trois jours, redémarrez Phare : un autre est affiché.', 'Copy the code shown when Phare last started. If it is more than three days old, restart Phare: another one is shown.'),
  },
  setup_incomplete: {
    status: 409,
    title: bilingual('Il reste des étapes', 'Some steps are left'),
    detail: bilingual('Terminez d’abord les étapes indiquées. Les comptes viennent en dernier.', 'Finish the steps listed first. Accounts come last.'),
  },
});

export type SetupProblemCode = keyof typeof SETUP_PROBLEMS;
