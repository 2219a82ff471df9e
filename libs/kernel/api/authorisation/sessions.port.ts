import type { Actor, Locale } from '@phare/kernel/domain';

/** What the guard asks of the identity context: who is behind this cookie. */
export abstract class Sessions {
  /** The signed-in person of a session token, or the anonymous caller of the network when there is none or it has ended. */
  abstract identify(token: string | undefined, locale: Locale): Promise<Actor>;
}
