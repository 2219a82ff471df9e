export { dayRoutes, deadlinesRoutes } from './reporting.routes';
