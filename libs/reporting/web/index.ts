export { accessesRoutes, agendaRoutes, dayRoutes, deadlinesRoutes, workloadRoutes } from './reporting.routes';
