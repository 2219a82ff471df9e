import type { SameKeys } from '@phare/kernel/domain';
import type { Formats } from '@phare/kernel/web';
import type { REFERRAL_TEXT } from './referral.catalogue';

export interface LetterFacts {
  readonly to: string;
  /** Code of the reason, and what the policy version calls it. */
  readonly reason: string;
  readonly reasonLabel: string;
  readonly names: readonly string[];
  readonly askAgainOn: string;
}

/** The letter of a referral (voice.md, « référence »): why, where to, free to choose elsewhere, and when we ask again. */
export function referralLetter({ to, reason, reasonLabel, names, askAgainOn }: LetterFacts, t: SameKeys<(typeof REFERRAL_TEXT)['fr-CA']>, formats: Formats): string {
  const { letter } = t;
  const because = reason ? (letter.because[reason] ?? letter.otherwise({ reason: reasonLabel })) : '';
  const suggested = names.length > 0 ? letter.suggested({ names: formats.list(names) }) : '';
  const body = [because, suggested, letter.free].filter(Boolean).join(' ');
  return [letter.greeting({ name: to }), body, letter.again({ date: formats.longDate(askAgainOn) })].join('\n\n');
}
