import type { RequestKeys } from '@phare/confidentiality/api';
import { recordAudit, statement, type Database } from '@phare/kernel/api';
import { accepted, refused, type Clock, type Result, type SystemActor } from '@phare/kernel/domain';

const FOUND = statement('request-to-destroy', 'SELECT id, sealed, ended FROM app.request_to_destroy($1)');

/** A request to destroy the content of, and what to do it with. */
export interface DestroyPlan {
  readonly database: Database;
  /** The product at the task `destroy`: no person may see a sealed request for it. */
  readonly actor: SystemActor;
  readonly keys: RequestKeys;
  readonly clock: Clock;
  /** The public number, in any case. */
  readonly number: string;
  /** A dry run unless it is true. */
  readonly apply: boolean;
}

export type DestroyRefusal = 'unknown_request' | 'not_sealed' | 'not_ended';

/** What was found: a key to destroy, destroyed when asked to; or one that is gone already. */
export type DestroyReport = 'to_destroy' | 'destroyed' | 'already_destroyed';

/**
 * Destroys the key of a sealed request that has ended, and of those merged into it: what people wrote in them can be read no more, here or in any copy of
 * the database (security.md, « Data life »). The audit lines are committed first: a destruction without its line would be worse than a line too many.
 */
export async function destroyContent({ database, actor, keys, clock, number, apply }: DestroyPlan): Promise<Result<DestroyReport, DestroyRefusal>> {
  const found = await database.withActor(actor, async (transaction): Promise<Result<readonly string[], DestroyRefusal>> => {
    const [request, ...merged] = await transaction.rows<{ id: string; sealed: boolean; ended: boolean }>(FOUND, [number]);
    if (!request) return refused('unknown_request');
    if (!request.sealed) return refused('not_sealed');
    if (!request.ended) return refused('not_ended');
    const known: string[] = [];
    for (const { id } of [request, ...merged]) if (await keys.has(id)) known.push(id);
    if (apply) for (const id of known) await recordAudit(transaction, { action: 'destroy_key', subject: 'support_request', subjectId: id }, clock.now());
    return accepted(known);
  });
  if (!found.ok) return found;
  if (found.value.length === 0) return accepted('already_destroyed');
  if (!apply) return accepted('to_destroy');
  for (const id of found.value) await keys.destroy(id);
  return accepted('destroyed');
}
