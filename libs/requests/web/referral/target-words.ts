import type { SameKeys } from '@phare/kernel/domain';
import type { LOOP_TEXT } from './loop.catalogue';
import type { Target } from './referral-loop.client';

type LoopText = SameKeys<(typeof LOOP_TEXT)['fr-CA']>;

/** The words about one target of a referral: a resource answers, a training is attended. */
export function targetWords(t: LoopText, { kind }: Pick<Target, 'kind'>): Pick<LoopText, 'state' | 'answer' | 'action' | 'report'> {
  if (kind !== 'training') return t;
  const { state, answer, action, report } = t.ofTraining;
  return { state: { ...t.state, ...state }, answer: { ...t.answer, ...answer }, action: { ...t.action, ...action }, report: { ...t.report, ...report } };
}
