import { DOCUMENT, DestroyRef, type Signal, effect, inject } from '@angular/core';
import { LEAVING_FAST } from '@phare/kernel/web';

/** While something is typed, the browser asks before closing or reloading the page: what is typed is kept nowhere else. */
export function warnBeforeLeaving(typed: Signal<boolean>): void {
  const view = inject(DOCUMENT).defaultView;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  effect(() => {
    view?.removeEventListener('beforeunload', ask);
    if (typed()) view?.addEventListener('beforeunload', ask);
  });
  const stop = () => view?.removeEventListener('beforeunload', ask);
  view?.addEventListener(LEAVING_FAST, stop);
  inject(DestroyRef).onDestroy(stop);
}
