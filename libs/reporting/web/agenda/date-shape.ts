import { Component, input } from '@angular/core';
import type { EntryKind } from '@phare/reporting/domain';

/** A kind of date as a shape: a lozenge for what was promised, a disc for what was planned, a square for a step, a triangle for a meeting. Its name stands beside it. */
@Component({
  selector: 'ph-date-shape',
  template: `
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      @switch (kind()) {
        @case ('follow_up') {
          <path d="M8 1 15 8 8 15 1 8Z" fill="var(--ph-alert)" />
        }
        @case ('next_action') {
          <circle cx="8" cy="8" r="6" fill="none" stroke="var(--ph-link)" stroke-width="3" />
        }
        @case ('meeting') {
          <path d="M8 2 15 14 1 14Z" fill="var(--ph-caution)" />
        }
        @case ('step') {
          <rect x="2" y="2" width="12" height="12" fill="var(--ph-good)" />
        }
      }
    </svg>
  `,
  styles: '.shape { inline-size: 0.875rem; block-size: 0.875rem; vertical-align: -0.1em; }',
})
export class DateShape {
  readonly kind = input.required<EntryKind>();
}
