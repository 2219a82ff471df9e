import type { SituationAnswers } from './answers';

/** A sealed request is proposed by default for a crisis or a complaint (domain.md §8); which kinds these are is in the policy version. */
export function proposesSeal({ affects, kinds }: SituationAnswers, known: readonly { readonly code: string; readonly proposeSealed: boolean }[]): boolean {
  return affects === 'yes' && known.some((kind) => kind.proposeSealed && kinds.includes(kind.code));
}
