import { idOf } from './a-row';
import { attempt, type Outcome } from './attempt';
import type { RoleSessions } from './role-sessions';
import { insertOf, type TwoNetworks } from './two-networks';

/** What the owner does at installation, under row security like everyone: it writes the network and the key of contexts. */
export async function ownerWrites(sessions: RoleSessions, { rows }: TwoNetworks): Promise<readonly Outcome[]> {
  const owner = await sessions.as('phare_owner');
  const network = { ...rows.of('network', { network: 'another', n: 0 }), id: idOf('another') };
  const statements = [insertOf('network', network), { text: `UPDATE network SET name = 'x'` }, { text: 'UPDATE app.context_key SET single = single' }];
  const outcomes: Outcome[] = [];
  for (const statement of statements) outcomes.push(await attempt(owner, null, statement));
  return outcomes;
}

export const OWNER_WROTE: readonly Outcome[] = [1, 2, 1];
