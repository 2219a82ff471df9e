import { Component, input } from '@angular/core';

/** What an empty list teaches: what would be here, and what to do now. */
@Component({ selector: 'ph-empty-state', templateUrl: './empty-state.html' })
export class EmptyState {
  readonly heading = input.required<string>();
}
