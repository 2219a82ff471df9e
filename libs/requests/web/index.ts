export { intakeRoutes } from './intake/intake.routes';
export { staffRoutes } from './queue/staff-entry';
