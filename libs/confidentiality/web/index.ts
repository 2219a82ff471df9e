export { registersRoutes } from './registers.routes';
export { PrivacyViews } from './views/privacy-views';
