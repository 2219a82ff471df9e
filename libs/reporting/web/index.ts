export { deadlinesRoutes } from './reporting.routes';
