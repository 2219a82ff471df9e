export { ClauseQuote } from './clause-quote';
export { ClosuresClient } from './closures/closures.client';
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
  Orientation,
  PolicyView,
  SituationKindView,
  TeamMemberView,
} from './policy-view';
export { WhyClause } from './why-clause';
