import { DOCUMENT, effect, inject } from '@angular/core';

/** Keeps the title of the tab in the language of the screen. Titles stay neutral: a colleague may be looking (screens.md). */
export function pageTitle(title: () => string): void {
  const document = inject(DOCUMENT);
  effect(() => {
    document.title = `${title()} · Phare`;
  });
}
