import { keepFocusInSight } from './focus-in-sight';
import { keepFocus } from './kept-focus';

/** What a page owes to whoever works with a keyboard, once something has the focus. */
export function careForFocus(): void {
  keepFocus();
  keepFocusInSight();
}
