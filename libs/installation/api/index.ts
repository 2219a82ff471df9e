export * from './database/migrate';
export * from './database/prepare-database';
export * from './database/database-rights';
export { contextKey, RUNTIME_ROLES, urlOf, type Duty } from './database/roles';
export * from './installation';
export { MIGRATIONS } from './migrations';
export { loadDemonstration, loadDemonstrationPeople, refuseDemonstrationAccounts } from './demonstration/load-demonstration';
export type { DemonstrationIds } from './demonstration/load-people';
export { DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from './demonstration/people';
