import type { MailReason, MailState } from './inbound-mail';
import type { MachineMail } from './machine-mail';

/** What is known of an e-mail once it was read, or could not be. */
export interface MailFacts {
  readonly readable: boolean;
  readonly tooLarge: boolean;
  readonly encrypted: boolean;
  readonly hasText: boolean;
  readonly hasFiles: boolean;
  readonly machine: MachineMail | null;
  /** Whether an address of the sender is someone's of the directory. */
  readonly senderKnown: boolean;
  readonly answersInvitation: boolean;
  /** The request it answers: by the signed address, or only by the Message-ID of a mail of ours. */
  readonly answered: { readonly signed: boolean; readonly sealed: boolean; readonly ended: boolean } | null;
}

/** Where an e-mail goes, and why. */
export interface MailVerdict {
  readonly state: MailState;
  readonly reason: MailReason | null;
}

const done = (reason: MailReason): MailVerdict => ({ state: 'done', reason });
const waits = (reason: MailReason): MailVerdict => ({ state: 'waiting', reason });

/** Decides what becomes of an e-mail. Whatever is in doubt waits for a person; nothing is dropped. */
export function mailVerdict(facts: MailFacts): MailVerdict {
  const { machine, answered } = facts;
  if (!facts.readable) return waits(facts.tooLarge ? 'too_large' : 'unreadable');
  // Somebody we know may write through a list of their organisation: that is no mailing to us.
  if (machine && !(machine === 'bulk' && (facts.senderKnown || answered))) return done(machine);
  if (facts.tooLarge) return waits('too_large');
  if (facts.encrypted) return waits('encrypted');
  if (facts.answersInvitation && !facts.hasText) return done('calendar_reply');
  if (!facts.hasText && !facts.hasFiles) return waits('empty');
  if (!answered) return { state: 'drafted', reason: null };
  if (answered.sealed) return waits('reply_sealed');
  if (answered.ended) return waits('reply_ended');
  return answered.signed ? done('threaded') : waits('reply_unsigned');
}
