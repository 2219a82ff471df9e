import { DOCUMENT, DestroyRef, Directive, ElementRef, afterNextRender, inject, output } from '@angular/core';

/** Far enough ahead that whoever scrolls does not catch up with the reading. */
const AHEAD = '1200px';

/** Says that an element is about to come into view. Silent where the browser cannot tell: what it stands on must work by itself too. */
@Directive({ selector: '[phNear]' })
export class Near {
  readonly phNear = output();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const Observer = inject(DOCUMENT).defaultView?.IntersectionObserver;
    const destroyed = inject(DestroyRef);
    if (!Observer) return;
    afterNextRender(() => {
      const observer = new Observer((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.phNear.emit(), { rootMargin: AHEAD });
      observer.observe(host);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }
}
