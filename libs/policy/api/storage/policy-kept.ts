import type { CivilDate } from '@phare/kernel/domain';

/** What a request keeps of the policy: the version of its receipt, and the day of it, whose choices count. Of a merged one, its own receipt. */
export interface PolicyKept {
  readonly policy_version_id: string;
  readonly policy_on: CivilDate;
}

/** The same of a row `r` of support_request, as SQL. */
export const POLICY_KEPT = 'r.policy_version_id, (COALESCE(r.own_received_at, r.received_at) AT TIME ZONE r.time_zone)::date AS policy_on';
