import type { RequestView } from '../request-file/team-requests.client';

/** Whether it is still to be said who asks, and somebody may say it. */
export const isToConfirm = ({ status, eligibility }: RequestView): boolean =>
  (status === 'received' || status === 'triaged') && eligibility?.outcome === 'to_verify' && eligibility.rules.some(({ rule, outcome }) => rule === 'requester' && outcome === 'unknown');
