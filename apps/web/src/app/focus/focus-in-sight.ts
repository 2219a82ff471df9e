import { DOCUMENT, DestroyRef, inject } from '@angular/core';

/** What scrolls apart from the page, which does not grow with what is in there. */
const SCROLLS = 'dialog, .queue__detail';

/**
 * What has the focus stays in sight when what comes late above it, or closes there, moves it out of the screen (WCAG 2.2, 2.4.11): browsers hold the place of a page
 * only once it was scrolled. Whoever scrolled away from it is left where they read.
 */
export function keepFocusInSight(): void {
  const document = inject(DOCUMENT);
  let seen = false;
  const sight = new IntersectionObserver((changes) => (seen = changes.at(-1)?.isIntersecting ?? false));
  const hold = () => {
    const focused = document.activeElement;
    // What is higher than the screen is in sight wherever one is in it.
    if (seen && focused && focused.clientHeight < innerHeight) focused.scrollIntoView({ block: 'nearest' });
  };
  const growth = new ResizeObserver(hold);
  let begins = true;
  // An observer tells each size once as it begins: nothing has grown yet.
  const growthInside = new ResizeObserver(() => (begins ? (begins = false) : hold()));
  const watch = (focused: EventTarget | null) => {
    sight.disconnect();
    growthInside.disconnect();
    seen = focused instanceof Element && focused !== document.body;
    if (!(focused instanceof Element)) return;
    sight.observe(focused);
    begins = true;
    for (const around of upTo(focused.closest(SCROLLS), focused)) growthInside.observe(around);
  };
  const onFocus = ({ target }: Event) => watch(target);
  watch(document.activeElement);
  growth.observe(document.body);
  document.addEventListener('focusin', onFocus);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('focusin', onFocus);
    sight.disconnect();
    growth.disconnect();
    growthInside.disconnect();
  });
}

/** What an element lies in, within what scrolls. */
function upTo(scroller: Element | null, { parentElement }: Element): readonly Element[] {
  return !scroller || !parentElement || parentElement === scroller ? [] : [parentElement, ...upTo(scroller, parentElement)];
}
