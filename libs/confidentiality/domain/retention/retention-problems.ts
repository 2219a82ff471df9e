import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What keeping and destroying refuse, beside what any route does. */
export const RETENTION_PROBLEMS = defineProblems({
  hold_lifted: {
    status: 409,
    title: bilingual('Cette retenue est déjà levée', 'This hold is already lifted'),
    detail: bilingual('Une retenue levée ne revient pas\u00a0: posez-en une nouvelle au besoin.', 'A lifted hold does not come back: place a new one if needed.'),
  },
  nothing_to_destroy: {
    status: 409,
    title: bilingual('Rien de cette liste ne peut être détruit', 'Nothing of this list can be destroyed'),
    detail: bilingual('Une demande de la liste n’est pas arrivée à terme, est retenue, ou est déjà dans une autre liste. Relisez ce qui est arrivé à terme, puis recommencez.', 'A request of the list has not come to its end, is held, or is in another list already. Read again what is due, then start over.'),
  },
  destruction_answered: {
    status: 409,
    title: bilingual('Cette liste a déjà sa réponse', 'This list has its answer already'),
    detail: bilingual('Elle a été confirmée ou annulée. Une nouvelle liste se demande au besoin.', 'It was confirmed or cancelled. Ask for a new list if needed.'),
  },
  two_people: {
    status: 409,
    title: bilingual('Il faut deux personnes', 'It takes two people'),
    detail: bilingual('Vous avez demandé cette destruction\u00a0: une autre personne la confirme.', 'You asked for this destruction: someone else confirms it.'),
  },
});

export type RetentionProblemCode = keyof typeof RETENTION_PROBLEMS;
