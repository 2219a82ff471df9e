import { statement, type Transaction } from '@phare/kernel/api';
import type { Territory } from '@phare/organisations/domain';

/** Where a network is: its own zone, and the territories it serves with theirs. */
export interface NetworkPlaces {
  readonly timeZone: string;
  readonly territories: readonly Territory[];
}

const PLACES = statement('network-places', `SELECT time_zone AS "timeZone", territories FROM network WHERE id = $1`);

export async function networkPlaces(transaction: Transaction): Promise<NetworkPlaces> {
  const places = await transaction.first<NetworkPlaces & Record<string, unknown>>(PLACES, [transaction.actor.networkId]);
  if (!places) throw new Error('an actor of a network that does not exist');
  return places;
}
