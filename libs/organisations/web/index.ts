export { importRoutes } from './import/import.routes';
export { type OrganisationSuggestion, type OrganisationView, OrganisationsClient } from './organisations.client';
export { TeamOrganisationFinder } from './team-organisation-finder';
export { tiesRoutes } from './ties/ties.routes';
