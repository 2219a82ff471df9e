/** An organisation of the demonstration. Fictional. */
export interface DemonstrationOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind?: 'emerging_group';
  readonly territory: string;
  readonly timeZone?: string;
  readonly membership: 'in_force' | 'lapsed' | 'never';
}

export const DEMONSTRATION_ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  { key: 'organisation-1', name: 'Maison des jeunes La Vigie', territory: 'Rocher-Percé', membership: 'in_force' },
  { key: 'organisation-2', name: 'Centre d’action bénévole du Havre', territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax', membership: 'in_force' },
  { key: 'organisation-3', name: 'Entraide alimentaire des Caps', territory: 'Bonaventure', membership: 'lapsed' },
  { key: 'organisation-4', name: 'Coopérative de solidarité du Barachois', territory: 'Côte-de-Gaspé', membership: 'never' },
  { key: 'eclaircie', name: 'L’Éclaircie, ressource en santé mentale', territory: 'Avignon', membership: 'in_force' },
  { key: 'oeuvre', name: 'Œuvre du partage de la baie', territory: 'Bonaventure', membership: 'in_force' },
  { key: 'femmes', name: 'Centre de femmes La Marée montante', territory: 'Haute-Gaspésie', membership: 'in_force' },
  { key: 'proches', name: 'Regroupement des proches aidant·es de la pointe', territory: 'Côte-de-Gaspé', membership: 'in_force' },
  { key: 'alpha', name: 'Alphabétisation Les Mots du large', territory: 'Îles-de-la-Madeleine', timeZone: 'America/Halifax', membership: 'in_force' },
  { key: 'listuguj', name: 'Cercle d’entraide de la Ristigouche', territory: 'Avignon', timeZone: 'America/Halifax', membership: 'in_force' },
  { key: 'logement', name: 'Comité logement des Trois-Anses', territory: 'Rocher-Percé', membership: 'in_force' },
  { key: 'emergent', name: 'Collectif pour une ressourcerie à l’Anse', kind: 'emerging_group', territory: 'Haute-Gaspésie', membership: 'never' },
];
