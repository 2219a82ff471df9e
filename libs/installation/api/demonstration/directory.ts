/** The partner resources of the demonstration: the types that the policy names (clause `partenaires.libre-choix`). Fictional. */
export const DEMONSTRATION_PARTNERS = [
  { name: 'Organisation communautaire, CISSS des Côtes', type: 'cisss_organiser', description: 'Une organisatrice communautaire aide à mobiliser, à structurer et à concerter.', territories: [], phone: '418 555-0151', email: 'organisation-communautaire@exemple.test', modes: ['phone', 'in_person'] },
  { name: 'Programme de soutien aux organismes communautaires (PSOC), bureau du littoral', type: 'psoc_officer', description: 'Répond aux questions sur le financement et la reddition de comptes.', territories: [], phone: '418 555-0152', email: 'psoc@exemple.test', modes: ['phone', 'email'] },
  { name: 'Cabinet Rivard ressources humaines', type: 'hr_firm', description: 'Gestion des ressources humaines, description de tâches, évaluation du personnel.', territories: [], phone: '418 555-0153', email: 'rivard@exemple.test', modes: ['phone', 'video'] },
  { name: 'Médiation du Golfe', type: 'mediator', description: 'Médiation entre membres du conseil d’administration, direction et équipe.', territories: [], phone: '418 555-0154', email: 'mediation@exemple.test', modes: ['in_person', 'video'] },
  { name: 'Clinique juridique des organismes de l’Estran', type: 'legal_clinic', description: 'Règlements généraux, obligations des personnes administratrices.', territories: ['Haute-Gaspésie', 'Côte-de-Gaspé'], phone: '418 555-0155', email: 'clinique@exemple.test', modes: ['phone', 'video', 'email'] },
  { name: 'Soutien aux groupes des Îles', type: 'cisss_organiser', description: 'Accompagnement des groupes de l’archipel, membres ou non.', territories: ['Îles-de-la-Madeleine'], phone: '418 555-0156', email: 'iles@exemple.test', modes: ['in_person', 'phone'] },
] as const;

export const DEMONSTRATION_TRAINING = {
  title: 'Le conseil d’administration : rôles et responsabilités',
  description: 'Trois heures, en visioconférence. Ouverte aux non-membres moyennant des frais.',
  mode: 'video',
  openToNonMembers: true,
  feeCents: 7_500,
  inDays: 21,
} as const;
