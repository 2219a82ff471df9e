export { accessesRoutes, dayRoutes, deadlinesRoutes, workloadRoutes } from './reporting.routes';
