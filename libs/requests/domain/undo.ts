import type { TransitionName } from './lifecycle';

/** How long whoever did something may undo it (domain.md §6, « Annuler »). */
export const UNDO_SECONDS = 60;

/** The transitions that « Annuler » takes back, while nothing followed. Never `receive`: a receipt stands; nor what somebody confirmed by a link, which is theirs. */
export const UNDOABLE = ['triage', 'propose', 'take_on', 'decline', 'hand_over', 'follow_up', 'answer', 'refer', 'withdraw', 'close', 'reopen', 'merge', 'unmerge'] as const satisfies readonly TransitionName[];
export type UndoableName = (typeof UNDOABLE)[number];

export const isUndoable = (name: string): name is UndoableName => (UNDOABLE as readonly string[]).includes(name);

/** The instant from which something done at `at` can no longer be undone: the mails it owes leave then. */
export const undoneUntil = (at: Date): Date => new Date(at.getTime() + UNDO_SECONDS * 1_000);
