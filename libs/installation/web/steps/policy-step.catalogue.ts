import { catalogue } from '@phare/kernel/domain';

export const POLICY_STEP_TEXT = catalogue(
  {
    lead: 'Phare applique cette version de la politique : les délais, l’admissibilité, les priorités et l’offre de soutien en viennent.',
    policy: 'Politique',
    version: 'Version',
    inForce: 'En vigueur depuis le',
    adoptedBy: 'Adoptée par',
    readAll: 'Lire la politique en entier',
    choices: 'Choix du regroupement',
    choicesLead: 'Là où la politique ne dit rien, voici ce que Phare fera.',
    change: 'Vous faites d’autres choix?',
    changeWhat: 'Une version publiée ne change jamais : les demandes gardent celle de leur réception. Un autre choix est donc une nouvelle version, datée, adoptée par votre conseil d’administration (C.A.).',
    changeHow: 'La personne qui exploite Phare ajoute le fichier de cette version au dossier NETWORK_DIR, puis redémarre. Le guide de l’exploitation dit comment, dans docs/operations.',
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
    choicesLead: 'Where the policy is silent, this is what Phare will do.',
    change: 'Do you choose otherwise?',
    changeWhat: 'A published version never changes: requests keep the one of their receipt. Another choice is therefore a new version, dated, adopted by your board.',
    changeHow: 'Whoever operates Phare adds the file of that version to the folder NETWORK_DIR, then restarts. The operations guide says how, in docs/operations.',
    confirm: 'This is our policy: continue',
  },
);
