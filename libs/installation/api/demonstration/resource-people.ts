import type { ResourceKind } from '@phare/support/domain';

/** The profile of someone of the demonstration who can accompany. */
export interface DemonstrationProfile {
  readonly email: string;
  readonly kind: ResourceKind;
  readonly skills: readonly string[];
  readonly territories: readonly string[];
  readonly modes: readonly string[];
  readonly timeZone: string;
  readonly capacity: number;
  readonly availability: string;
}

const EASTERN = 'America/Toronto';

export const DEMONSTRATION_PROFILES: readonly DemonstrationProfile[] = [
  {
    ...{ email: 'resource1@exemple.test', kind: 'internal', territories: ['Avignon', 'Bonaventure'], modes: ['in_person', 'phone', 'video'], timeZone: EASTERN, capacity: 6 },
    ...{ skills: ['vie-democratique.preparation-aga', 'vie-democratique.reglements-generaux', 'vie-democratique.crise-ou-transition'], availability: 'Du lundi au jeudi' },
  },
  {
    ...{ email: 'resource2@exemple.test', kind: 'internal', territories: ['Rocher-Percé', 'Côte-de-Gaspé'], modes: ['phone', 'video'], timeZone: EASTERN, capacity: 4 },
    ...{ skills: ['gestion-administrative.ressources-humaines', 'financement.reddition-de-comptes'], availability: 'Tous les jours, en avant-midi' },
  },
  {
    ...{ email: 'pair1@exemple.test', kind: 'peer', territories: ['Haute-Gaspésie'], modes: ['phone', 'video'], timeZone: EASTERN, capacity: 1 },
    ...{ skills: ['vie-democratique.preparation-aga'], availability: 'Le vendredi' },
  },
  {
    ...{ email: 'externe1@exemple.test', kind: 'external', territories: ['Îles-de-la-Madeleine'], modes: ['in_person', 'video'], timeZone: 'America/Halifax', capacity: 2 },
    ...{ skills: ['gestion-administrative.ressources-humaines'], availability: 'Deux jours par semaine' },
  },
];
