export { accountListRoutes, accountRoutes, identityRoutes, recoveryRoutes } from './identity.routes';
export { OwnAccount } from './account/own-account';
export { StepUp } from './account/step-up';
export { StepUpDialog } from './account/step-up-dialog';
