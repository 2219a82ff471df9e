import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What keeping and destroying refuse, beside what any route does. */
export const RETENTION_PROBLEMS = defineProblems({
  hold_lifted: {
    status: 409,
    title: bilingual('Cette retenue est déjà levée', 'This hold is already lifted'),
    detail: bilingual('Une retenue levée ne revient pas : posez-en une nouvelle au besoin.', 'A lifted hold does not come back: place a new one if needed.'),
  },
});

export type RetentionProblemCode = keyof typeof RETENTION_PROBLEMS;
