import type { Installation } from '@phare/kernel/api';
import type { PolicyVersions } from '@phare/policy/api';
import { dueDate } from '@phare/policy/domain';

/** Today and the day promised for what is sent today (domain.md §5): `2026-11-28/2026-12-28`. Empty while no policy is in force, and while nobody can say: the page is served all the same. */
export async function promiseOfToday(installation: Installation, policies: PolicyVersions): Promise<string> {
  const today = installation.today();
  const inForce = await policies.inForceOn(today).catch(() => null);
  return inForce ? `${today}/${dueDate(inForce.policy.rules.followUp.deadline, today)}` : '';
}
