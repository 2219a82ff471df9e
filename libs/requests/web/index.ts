export { type RequestCard, REQUEST_CARDS } from './beside/request-cards';
export { reading } from './beside/reading';
export { type Asked, RequestOnScreen } from './beside/request-on-screen';
export { confirmRoutes, letterRoutes } from './by-link/by-link.routes';
export { intakeRoutes } from './intake/intake-entry';
export { mineRoutes } from './my-requests/mine-entry';
export { staffRoutes } from './queue/staff-entry';
export type { ActionCall, Answered, RequestView } from './request-file/team-requests.client';
