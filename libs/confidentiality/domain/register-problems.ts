import { bilingual, defineProblems } from '@phare/kernel/domain';

/** What the registers of the law refuse, beside what any route does. `missing` names what is lacking. */
export const REGISTER_PROBLEMS = defineProblems({
  incident_incomplete: {
    status: 409,
    title: bilingual('Le registre n’est pas complet', 'The register is not complete'),
    detail: bilingual('Cet incident ne peut pas encore être fermé. Ajoutez ce qui manque en complément, puis réessayez.', 'This incident cannot be closed yet. Add what is missing as a complement, then try again.'),
  },
  incident_closed: {
    status: 409,
    title: bilingual('Cet incident est déjà fermé', 'This incident is already closed'),
    detail: bilingual('Un fait nouveau s’ajoute en complément, même après la fermeture.', 'A new fact is added as a complement, also after the closing.'),
  },
  rights_answer_incomplete: {
    status: 409,
    title: bilingual('La réponse n’est pas complète', 'The answer is not complete'),
    detail: bilingual('La loi demande davantage avant de répondre ainsi. Ajoutez ce qui manque, puis réessayez.', 'The law asks for more before answering so. Add what is missing, then try again.'),
  },
  rights_export_refused: {
    status: 409,
    title: bilingual('Rien ne peut encore être remis', 'Nothing can be handed over yet'),
    detail: bilingual('Il faut une demande d’accès ou de portabilité qui attend sa réponse, d’une personne dont l’identité est vérifiée.', 'It takes a request for access or portability that waits for its answer, from a person whose identity is verified.'),
  },
});

export type RegisterProblemCode = keyof typeof REGISTER_PROBLEMS;
