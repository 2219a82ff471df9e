import type { Installation, Refusal } from '@phare/kernel/api';
import { DEFAULT_LOCALE, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { DemonstrationIds } from './load-people';

/** The team member through whom the demonstration comes in. */
const LOADED_BY = 'intake@exemple.test';

/** Whoever of the team does what the demonstration tells: each thing is then what a real one would be. */
export function demonstrationTeam({ network }: Installation, { people }: DemonstrationIds): SignedInActor {
  const personId = people.get(LOADED_BY);
  if (!personId) throw new Error('the demonstration has nobody of the team');
  return { kind: 'person', networkId: network.id, personId, accountId: personId, name: '', roles: ['intake'], member: false, locale: DEFAULT_LOCALE };
}

/** What an action of the demonstration came to: it is never refused. */
export function accepted<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code} ${JSON.stringify(result.refusal.errors ?? [])}`);
  return result.value;
}
