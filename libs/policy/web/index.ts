export { policyRoutes } from './policy.routes';
