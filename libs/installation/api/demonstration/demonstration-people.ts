import type { Installation, Refusal } from '@phare/kernel/api';
import { DEFAULT_LOCALE, type Result, type Role, type SignedInActor } from '@phare/kernel/domain';
import type { DemonstrationIds } from './load-people';

/** Whoever does, in that role, what the demonstration tells: each thing is then what a real one would be. */
export function demonstrationPerson({ network }: Installation, { people }: DemonstrationIds, role: Extract<Role, 'intake' | 'privacy'>): SignedInActor {
  const personId = people.get(`${role}@exemple.test`);
  if (!personId) throw new Error(`the demonstration has nobody in the role ${role}`);
  return { kind: 'person', networkId: network.id, personId, accountId: personId, name: '', roles: [role], member: false, locale: DEFAULT_LOCALE };
}

/** What an action of the demonstration came to: it is never refused. */
export function accepted<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code} ${JSON.stringify(result.refusal.errors ?? [])}`);
  return result.value;
}
