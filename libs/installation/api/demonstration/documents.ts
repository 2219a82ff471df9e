/** A model of the demonstration: short, fictional, and of use to nobody but a screen. */
export interface DemonstrationDocument {
  readonly code: string;
  readonly title: string;
  readonly item: string;
  readonly description: string;
  readonly file: { readonly name: string; readonly text: string };
}

export const DEMONSTRATION_DOCUMENTS: readonly DemonstrationDocument[] = [
  {
    code: 'reglements-generaux',
    title: 'Règlements généraux\u00a0: canevas',
    item: 'documents-modeles.reglements-generaux',
    description: 'Les articles à prévoir, avec les choix que l’assemblée doit faire.',
    file: { name: 'Règlements généraux - canevas.txt', text: 'Règlements généraux (canevas fictif)\n\n1. Nom et mission\n2. Membres\n3. Assemblée générale\n4. Conseil d’administration\n5. Finances\n' },
  },
  {
    code: 'code-d-ethique',
    title: 'Code d’éthique du conseil',
    item: 'documents-modeles.code-d-ethique',
    description: 'Un code d’une page, à adapter et à signer chaque année.',
    file: { name: 'Code d’éthique du conseil.txt', text: 'Code d’éthique (canevas fictif)\n\nLoyauté. Prudence. Confidentialité. Conflits d’intérêts.\n\nSignature\u00a0:\n' },
  },
  {
    code: 'traitement-des-plaintes',
    title: 'Traitement d’une plainte\u00a0: étapes',
    item: 'documents-modeles.traitement-des-plaintes',
    description: 'Qui reçoit une plainte, qui l’examine, et en combien de temps.',
    file: { name: 'Traitement d’une plainte.txt', text: 'Traitement d’une plainte (canevas fictif)\n\n1. Réception\n2. Accusé de réception\n3. Examen\n4. Réponse\n5. Suivi\n' },
  },
];
