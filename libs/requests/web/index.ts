export { intakeRoutes } from './intake/intake.routes';
