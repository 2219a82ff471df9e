/** The browser may not answer: nobody waits longer than this. */
const PATIENCE_MS = 300;

interface Entry {
  readonly index: number;
  readonly sameDocument: boolean;
}

interface Visited {
  readonly currentEntry?: Entry | null;
  entries(): readonly Entry[];
}

/** How many pages back this document was opened. Navigation API: a browser without it replaces the last page alone. */
function pagesBack(view: Window): number {
  const { navigation } = view as Window & { readonly navigation?: Visited };
  const here = navigation?.currentEntry?.index ?? 0;
  const other = navigation?.entries().slice(0, here).findLastIndex(({ sameDocument }) => !sameDocument) ?? -1;
  return here - other - 1;
}

/**
 * Takes the pages of this visit out of the history, as far as a page may: it goes back to the first of them, and makes `address` stand there and after it.
 * « Précédent » then leads to what was open before, or to `address`.
 */
export async function replaceHistory(view: Window, address: string): Promise<void> {
  const back = pagesBack(view);
  if (back > 0) {
    await new Promise<void>((resolve) => {
      view.addEventListener('popstate', (event) => (event.stopImmediatePropagation(), resolve()), { capture: true, once: true });
      view.setTimeout(resolve, PATIENCE_MS);
      view.history.go(-back);
    });
  }
  view.history.replaceState(null, '', address);
  if (back > 0) view.history.pushState(null, '', address);
}
