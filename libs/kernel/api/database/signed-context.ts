import { hash, randomBytes } from 'node:crypto';
import type { Actor, CivilDate } from '@phare/kernel/domain';
import { machineTime } from '../clock/ticking-clock';

/** Bytes of a block of SHA-256, to which an HMAC key is padded (RFC 2104 §2). */
const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/** How long a context holds: longer than any transaction may take, too short to be worth stealing. Machine time on both sides. */
const HOLDS_MS = 120_000;

/** What a context says where it has nothing to say. */
const NOTHING = '-';

/** When a transaction happens, in business time. */
export interface Moment {
  readonly at: Date;
  readonly today: CivilDate;
}

/** The two halves of an HMAC key, as the database keeps them: it may check a signature, and nobody can ask it for the key in one piece. */
export interface ContextPads {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

/** The pads of a key of at most 64 bytes (RFC 2104 §2). */
export function padsOf(key: Buffer): ContextPads {
  const padded = Buffer.concat([key], BLOCK);
  return { inner: Buffer.from(padded.map((byte) => byte ^ INNER)), outer: Buffer.from(padded.map((byte) => byte ^ OUTER)) };
}

const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : NOTHING);

/** The roles of a person, or the task of the product itself. */
const capacityOf = (actor: Actor): string => {
  if (actor.kind === 'system') return actor.task;
  return (actor.kind === 'person' && actor.roles.join(',')) || NOTHING;
};

/**
 * Says to the database for whom a transaction is, signed (HMAC-SHA-256) so that a `set_config` slipped into a statement
 * changes nobody's identity. `app.actor()` checks it; row-level security rests on it (design/security.md, « Authorisation »).
 */
export class ContextSigner {
  private readonly pads: ContextPads;

  constructor(key: Buffer) {
    this.pads = padsOf(key);
  }

  /**
   * @param moment the business instant and the civil date in the network's zone, against which dated rights are read.
   * @param authored the request that this transaction may read again because it has just written it.
   */
  sign(actor: Actor, { at, today }: Moment, authored: string | null = null): string {
    const expiry = String(machineTime().getTime() + HOLDS_MS);
    const nonce = randomBytes(8).toString('hex');
    const claims = [actor.kind, actor.networkId, personOf(actor), capacityOf(actor), at.toISOString(), today, authored ?? NOTHING, expiry, nonce].join(' ');
    return `${claims} ${this.signatureOf(claims)}`;
  }

  private signatureOf(claims: string): string {
    const inner = hash('sha256', Buffer.concat([this.pads.inner, Buffer.from(claims)]), 'buffer');
    return hash('sha256', Buffer.concat([this.pads.outer, inner]), 'hex');
  }
}
