import type { ActingSession, SignedInActor } from '@phare/kernel/domain';

/** The session behind a signed-in caller. Over HTTP there always is one. */
export function sessionOf(actor: SignedInActor): ActingSession {
  if (!actor.session) throw new Error('someone acts on their account without a session');
  return actor.session;
}
