import { DOCUMENT, DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the screen is a phone's, as `_layout.scss` has it; followed as it turns. */
export function narrowScreen(): Signal<boolean> {
  const query = inject(DOCUMENT).defaultView?.matchMedia?.('(width < 40rem)');
  const narrow = signal(query?.matches ?? false);
  const look = () => narrow.set(query?.matches ?? false);
  query?.addEventListener('change', look);
  inject(DestroyRef).onDestroy(() => query?.removeEventListener('change', look));
  return narrow.asReadonly();
}
