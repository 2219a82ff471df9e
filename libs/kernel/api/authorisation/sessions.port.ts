import type { Actor, Locale } from '@phare/kernel/domain';

/** Told to every process (`LiveChannel`) when sessions end: what is open for one of them closes. */
export const SESSIONS_ENDED = 'sessions_ended';

/** What the guard asks of the identity context: who is behind this cookie. */
export abstract class Sessions {
  /** The signed-in person of a session token, or the anonymous caller of the network when there is none or it has ended. */
  abstract identify(token: string | undefined, locale: Locale): Promise<Actor>;
  /** The same for what goes on without them, such as a stream that stays open: it keeps no idle session alive. */
  abstract recall(token: string | undefined, locale: Locale): Promise<Actor>;
}
