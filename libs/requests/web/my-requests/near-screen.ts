import { DestroyRef, Directive, ElementRef, inject, signal } from '@angular/core';

/** Half a screen ahead: what is fetched then is mostly there when it is reached. */
const AHEAD = '50%';

/**
 * `<section phNearScreen #place="near">` says when this place nears the screen, by scrolling, by the keyboard or from heading to heading:
 * what is read there is fetched then. Angular’s own `on viewport` would come with the first download of every page.
 */
@Directive({ selector: '[phNearScreen]', exportAs: 'near' })
export class NearScreen {
  readonly reached = signal(false);

  constructor() {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.reached.set(true);
        observer.disconnect();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
