import { catalogue } from '@phare/kernel/domain';

export const POLICY_TEXT = catalogue(
  {
    title: 'La politique d’accompagnement',
    lead: 'Ce que le regroupement promet à ses membres, mot à mot. Chaque décision de Phare s’appuie sur un de ces articles.',
    version: 'Version',
    inForce: 'En vigueur depuis',
    adoptedBy: 'Adoptée par',
    resolution: 'Résolution',
    parts: 'Dans cette page',
    clauses: 'Les articles',
    offer: 'L’offre de soutien',
    offerLead: 'L’équipe tient cette liste à jour. Un besoin qui n’y est pas n’est jamais une raison de refuser : écrivez-nous.',
    choices: 'Les choix du regroupement',
    choicesLead: 'Là où la politique ne dit rien, le regroupement a choisi ceci.',
    translation: '',
  },
  {
    title: 'The support policy',
    lead: 'What the federation promises its members, word for word. Each decision in Phare rests on one of these clauses.',
    version: 'Version',
    inForce: 'In force since',
    adoptedBy: 'Adopted by',
    resolution: 'Resolution',
    parts: 'On this page',
    clauses: 'The clauses',
    offer: 'What is offered',
    offerLead: 'The team keeps this list up to date. A need that is not on it is never a reason to refuse: write to us.',
    choices: 'The federation’s choices',
    choicesLead: 'Where the policy is silent, the federation chose this.',
    translation: 'The policy was adopted in French; this English version is a translation.',
  },
);
