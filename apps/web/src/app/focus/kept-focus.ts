import { DOCUMENT, DestroyRef, afterEveryRender, inject } from '@angular/core';

/** What says where one is, read aloud when it takes the focus. */
const REFUGE = 'section[aria-labelledby], section[aria-label], [role=group][aria-label], fieldset, article, dialog, nav, main';

/** What lies over the page: out of it, one is back where one was. */
const OVER = 'dialog, .ph-toasts';

/**
 * The focus is never lost: when what had it goes away (a button that has done its work, a card that another replaces), it goes to what was around it, or back to
 * what a dialog was opened from. Without this, a browser starts again from the top of the page (WCAG 2.2, 2.4.3).
 */
export function keepFocus(): void {
  const document = inject(DOCUMENT);
  const left = new AbortController();
  inject(DestroyRef).onDestroy(() => left.abort());
  let way: readonly Element[] = document.activeElement && document.activeElement !== document.body ? lineage(document.activeElement) : [];
  const remember = ({ target }: Event) => (way = target instanceof Element ? wayOutOf(target, way) : []);
  document.addEventListener('focusin', remember, { signal: left.signal });
  // Whoever points elsewhere leaves what they were at.
  document.addEventListener('pointerdown', () => (way = []), { signal: left.signal, capture: true });
  afterEveryRender({
    read: () => {
      const [last, ...around] = way;
      if (document.activeElement !== document.body || !last || isThere(last)) return;
      const refuge = around.find((element) => isThere(element) && (isStop(element) || element.matches(REFUGE))) ?? document.querySelector('main');
      take(refuge?.localName === 'main' ? (refuge.querySelector('h1') ?? refuge) : refuge);
    },
  });
}

/** An element and what it lies in. */
function wayOutOf(element: Element, before: readonly Element[]): readonly Element[] {
  const over = element.closest(OVER);
  if (!over) return lineage(element);
  const under = before.includes(over) ? before.slice(before.indexOf(over) + 1) : before;
  return [...lineage(element, over), ...under];
}

function lineage(element: Element, last?: Element): readonly Element[] {
  const parent = element === last ? null : element.parentElement;
  return parent ? [element, ...lineage(parent, last)] : [element];
}

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility({ visibilityProperty: true });

const isStop = (element: Element): boolean => element instanceof HTMLElement && element.tabIndex >= 0 && !element.matches(':disabled');

function take(refuge: Element | null): void {
  if (!(refuge instanceof HTMLElement)) return;
  if (refuge.tabIndex < 0 && !refuge.hasAttribute('tabindex')) {
    refuge.tabIndex = -1;
    refuge.addEventListener('blur', () => refuge.removeAttribute('tabindex'), { once: true });
  }
  refuge.focus({ preventScroll: true });
}
