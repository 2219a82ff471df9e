export { PolicyClient } from './policy.client';
export { PolicyPending } from './policy-pending';
export { closuresRoutes, policyRoutes } from './policy.routes';
export type {
  CheckAnswer,
  CheckQuestion,
  ClauseView,
  ClosedValueView,
  EligibilityRuleView,
  FollowUpPromise,
  OfferFamilyView,
  PolicyView,
  SituationKindView,
  TeamMemberView,
} from './policy-view';
