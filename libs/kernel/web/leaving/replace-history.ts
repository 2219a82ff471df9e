/** The browser may not answer: nobody waits longer than this. */
const PATIENCE_MS = 300;

interface Visited {
  readonly currentEntry?: { readonly index: number } | null;
}

/**
 * Takes the pages of this visit out of the history, as far as a page may: it goes back to the first of them, and makes `address` stand there and after it.
 * « Précédent » then leads to what was open before, or to `address`.
 */
export async function replaceHistory(view: Window, address: string): Promise<void> {
  // Navigation API: a browser without it replaces the last page alone.
  const first = (view as Window & { readonly navigation?: Visited }).navigation?.currentEntry?.index ?? 0;
  if (first > 0) {
    await new Promise<void>((resolve) => {
      view.addEventListener('popstate', (event) => (event.stopImmediatePropagation(), resolve()), { capture: true, once: true });
      view.setTimeout(resolve, PATIENCE_MS);
      view.history.go(-first);
    });
  }
  view.history.replaceState(null, '', address);
  if (first > 0) view.history.pushState(null, '', address);
}
