export { diaryRoutes, steeringRoutes } from './reporting.routes';
