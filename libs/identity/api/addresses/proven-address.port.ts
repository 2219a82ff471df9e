import type { SignedInActor } from '@phare/kernel/domain';

/**
 * What another context does once somebody has proved, by a code mailed to it, that the address of their account is theirs. Identity
 * knows no requests (ADR 2): whoever keeps something by address implements this, in a transaction of its own, after the sign-in has
 * committed. It may be told the same thing again.
 */
export abstract class ProvenAddress {
  abstract proven(actor: SignedInActor): Promise<void>;
}
