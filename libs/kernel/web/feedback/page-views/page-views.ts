import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Permission } from '@phare/kernel/domain';
import { Session } from '../../session/session';

export interface PageView {
  readonly path: string;
  readonly label: string;
  /** What one must be allowed to be shown it; nothing where whoever is on one may be on all. */
  readonly permission?: Permission;
}

/** Pages that go together, from one to the other; each makes its own. Nothing where only one is the reader’s. */
@Component({
  selector: 'ph-page-views',
  template: `
    @if (shown().length > 1) {
      <nav class="ph-tabs ph-no-print" [attr.aria-label]="label()">
        @for (view of shown(); track view.path) {
          <a class="ph-tabs__one" [class.ph-tabs__one--current]="view.path === here" [attr.aria-current]="view.path === here ? 'page' : null" [routerLink]="view.path">{{ view.label }}</a>
        }
      </nav>
    }
  `,
  imports: [RouterLink],
})
export class PageViews {
  readonly label = input.required<string>();
  readonly views = input.required<readonly PageView[]>();

  private readonly session = inject(Session);
  protected readonly shown = computed(() => this.views().filter(({ permission }) => permission === undefined || this.session.may(permission)));

  // RouterLinkActive would come with the first download of every page, for the few that have views.
  protected readonly here = inject(Router).url.split(/[?#]/)[0];
}
