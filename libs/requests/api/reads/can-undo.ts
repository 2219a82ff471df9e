import { may, type Actor } from '@phare/kernel/domain';
import { isUndoable, transitionOf, undoneUntil } from '@phare/requests/domain';
import type { UndoRecord } from '../storage/request-row';

interface Undoable {
  readonly version: number;
  readonly undo: UndoRecord | null;
}

/** Whether the caller did the last thing that happened to a request, less than a minute ago, and may still do it (domain.md §6, « Annuler »). */
export function canUndo<Row extends Undoable>(actor: Actor, row: Row, now: Date): row is Row & { readonly undo: UndoRecord } {
  const { undo, version } = row;
  if (!undo || actor.kind !== 'person' || undo.by !== actor.personId || undo.version !== version || now >= undoneUntil(new Date(undo.at)) || !isUndoable(undo.does)) return false;
  const { permission } = transitionOf(undo.does);
  return permission !== null && may(actor, permission);
}
