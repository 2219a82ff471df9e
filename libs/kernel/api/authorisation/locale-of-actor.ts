import { DEFAULT_LOCALE, type Actor, type Locale } from '@phare/kernel/domain';

/** The language an actor reads; the product itself speaks French. */
export const localeOfActor = (actor: Actor): Locale => (actor.kind === 'system' ? DEFAULT_LOCALE : actor.locale);
