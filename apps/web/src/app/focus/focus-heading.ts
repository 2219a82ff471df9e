import { DOCUMENT, DestroyRef, Injector, afterNextRender, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/**
 * After going to another page, the focus goes to its heading, as a new document would give it to a screen reader.
 * Not on the first page, nor when only the query or the fragment changed.
 */
export function focusHeadingAfterNavigation(): void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      pairwise(),
      filter(([before, after]) => pathOf(before) !== pathOf(after) && !after.includes('#')),
      takeUntilDestroyed(inject(DestroyRef)),
    )
    .subscribe(() => {
      afterNextRender(
        () => {
          const heading = document.querySelector<HTMLElement>('main h1');
          heading?.setAttribute('tabindex', '-1');
          heading?.focus({ preventScroll: true });
        },
        { injector },
      );
    });
}

const pathOf = (url: string) => url.split(/[?#]/)[0];
