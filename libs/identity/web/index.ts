export { accountListRoutes, accountRoutes, identityRoutes, recoveryRoutes } from './identity.routes';
