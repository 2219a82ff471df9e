import type { Permission } from '@phare/kernel/domain';

/**
 * The permission that each route is expected to ask for, told apart from the code that asks for it: a permission taken for another, one that anyone has for
 * instance, would otherwise be read as intended. A new route is declared here.
 */
export const ROUTE_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'GET /health/live': 'health.read',
  'GET /health/ready': 'health.read',
  'GET /openapi.json': 'contract.read',
  'GET /organisations': 'organisation.read',
  'POST /organisations': 'organisation.manage',
  'GET /organisations/:id': 'organisation.read',
  'PATCH /organisations/:id': 'organisation.manage',
  'POST /organisations/:id/mandates': 'organisation.manage',
  'POST /organisations/:id/memberships': 'organisation.manage',
  'POST /organisations/imports': 'organisation.import',
  'GET /partner-resources': 'support.read',
  'GET /policy': 'policy.read',
  'POST /policy/check': 'policy.check',
  'GET /policy/organisations': 'policy.check',
  'GET /policy/orientation': 'policy.orientation',
  'GET /policy/team': 'policy.orientation',
  'GET /requests': 'request.read',
  'POST /requests': 'request.receive',
  'GET /requests/:id': 'request.read',
  'POST /requests/:id/close': 'request.close',
  'POST /requests/:id/follow-ups': 'request.follow_up',
  'POST /requests/:id/keeper': 'request.designate_keeper',
  'POST /requests/:id/organisation': 'request.link_organisation',
  'POST /requests/:id/referrals': 'request.refer',
  'POST /requests/:id/reopen': 'request.reopen',
  'GET /requests/:id/timeline': 'request.read',
  'POST /requests/:id/triage': 'request.triage',
  'POST /requests/:id/withdraw': 'request.withdraw',
  'DELETE /session': 'session.end',
  'GET /session': 'session.read',
  'POST /session': 'session.open',
  'GET /training-sessions': 'support.read',
};
