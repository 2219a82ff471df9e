import { DOCUMENT, DestroyRef, inject } from '@angular/core';

/**
 * What has the focus stays in sight when what comes late above it, or closes there, moves it out of the screen (WCAG 2.2, 2.4.11): browsers hold the place of a page
 * only once it was scrolled. Whoever scrolled away from it is left where they read.
 */
export function keepFocusInSight(): void {
  const document = inject(DOCUMENT);
  let seen = false;
  const sight = new IntersectionObserver((changes) => (seen = changes.at(-1)?.isIntersecting ?? false));
  const growth = new ResizeObserver(() => {
    const focused = document.activeElement;
    // What is higher than the screen is in sight wherever one is in it.
    if (seen && focused && focused.clientHeight < innerHeight) focused.scrollIntoView({ block: 'nearest' });
  });
  const watch = (focused: EventTarget | null) => {
    sight.disconnect();
    seen = focused instanceof Element && focused !== document.body;
    if (focused instanceof Element) sight.observe(focused);
  };
  const onFocus = ({ target }: Event) => watch(target);
  watch(document.activeElement);
  growth.observe(document.body);
  document.addEventListener('focusin', onFocus);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('focusin', onFocus);
    sight.disconnect();
    growth.disconnect();
  });
}
