import type { DestructionState } from '@phare/confidentiality/domain';

export const TONES = { asked: 'caution', confirmed: 'info', done: 'good', cancelled: 'neutral' } as const satisfies Record<DestructionState, string>;
