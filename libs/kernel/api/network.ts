import type { AnonymousActor, Locale, SystemActor } from '@phare/kernel/domain';

/** The federation that runs this installation. Every row belongs to one. */
export interface Network {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** IANA name: the zone of requests from organisations not known yet. */
  readonly timeZone: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Round keys behind public request numbers. */
  readonly numberKey: readonly number[];
}

export const anonymousOf = (network: Network, locale: Locale): AnonymousActor => ({ kind: 'anonymous', networkId: network.id, locale });

export const systemOf = (network: Network, task: string): SystemActor => ({ kind: 'system', networkId: network.id, task });
