import { Component, input } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';

export interface PageView {
  readonly path: string;
  readonly label: string;
}

/** Pages that go together, from one to the other. */
@Component({
  selector: 'ph-page-views',
  template: `
    <nav class="views ph-no-print" [attr.aria-label]="label()">
      @for (view of views(); track view.path) {
        <a class="views__one" [routerLink]="view.path" routerLinkActive="views__one--current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="here">{{ view.label }}</a>
      }
    </nav>
  `,
  styleUrl: './page-views.scss',
  imports: [RouterLink, RouterLinkActive],
})
export class PageViews {
  readonly label = input.required<string>();
  readonly views = input.required<readonly PageView[]>();

  /** On this very page, whatever it shows. */
  protected readonly here: IsActiveMatchOptions = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' };
}
