import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

export interface PageView {
  readonly path: string;
  readonly label: string;
}

/** Pages that go together, from one to the other; each makes its own. */
@Component({
  selector: 'ph-page-views',
  template: `
    <nav class="ph-tabs ph-no-print" [attr.aria-label]="label()">
      @for (view of views(); track view.path) {
        <a class="ph-tabs__one" [class.ph-tabs__one--current]="view.path === here" [attr.aria-current]="view.path === here ? 'page' : null" [routerLink]="view.path">{{ view.label }}</a>
      }
    </nav>
  `,
  imports: [RouterLink],
})
export class PageViews {
  readonly label = input.required<string>();
  readonly views = input.required<readonly PageView[]>();

  // RouterLinkActive would come with the first download of every page, for the few that have views.
  protected readonly here = inject(Router).url.split(/[?#]/)[0];
}
