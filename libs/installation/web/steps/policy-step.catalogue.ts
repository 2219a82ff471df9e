import { catalogue } from '@phare/kernel/domain';

export const POLICY_STEP_TEXT = catalogue(
  {
    lead: 'Phare applique cette version de la politique : les délais, l’admissibilité, les priorités et l’offre de soutien en viennent.',
    policy: 'Politique',
    version: 'Version',
    inForce: 'En vigueur depuis',
    adoptedBy: 'Adoptée par',
    readAll: 'Lire la politique en entier',
    choices: 'Choix du regroupement',
    choicesLead: 'Là où la politique ne dit rien, voici ce que Phare fera. Changez ce qui ne vous convient pas : vos réponses comptent dès la fin de la mise en place. La coordination peut les revoir plus tard, à la page « Politique ».',
    change: 'Et le reste?',
    changeWhat: 'Ce qui n’a pas de bouton « Changer » est fixé dans cette version de la politique. Une version publiée ne change jamais : il faut une nouvelle version, datée, adoptée par votre conseil d’administration (C.A.).',
    changeHow: 'La personne qui exploite Phare ajoute le fichier de cette version au dossier du regroupement, puis redémarre Phare. Le guide de l’exploitation dit comment.',
    confirm: 'C’est notre politique : continuer',
  },
  {
    lead: 'Phare applies this version of the policy: time limits, eligibility, priorities and the support offer come from it.',
    policy: 'Policy',
    version: 'Version',
    inForce: 'In force since',
    adoptedBy: 'Adopted by',
    readAll: 'Read the whole policy',
    choices: 'Choices of the federation',
    choicesLead: 'Where the policy is silent, this is what Phare will do. Change what does not suit you: your answers count as soon as the setup ends. Coordination can look at them again later, on the “Policy” page.',
    change: 'And the rest?',
    changeWhat: 'What has no “Change” button is fixed in this version of the policy. A published version never changes: it takes a new version, dated, adopted by your board.',
    changeHow: 'Whoever operates Phare adds the file of that version to the federation’s folder, then restarts Phare. The operations guide says how.',
    confirm: 'This is our policy: continue',
  },
);
