import { Component, computed, input } from '@angular/core';
import type { TimeLeft } from '../time-left';

/** Length of the circle: what is left of the delay is drawn along it. */
const ROUND = 2 * Math.PI * 34;

/** A ring that empties, with the days in figures; its colour is the `--tone` of whoever shows it, its words are beside it. */
@Component({ selector: 'ph-deadline-ring', templateUrl: './deadline-ring.html', styleUrl: './deadline-ring.scss', host: { '[class.late]': "left().state === 'late'" } })
export class DeadlineRing {
  readonly left = input.required<TimeLeft>();

  protected readonly running = computed(() => ['calm', 'soon', 'late'].includes(this.left().state));
  protected readonly dashes = computed(() => `${this.left().share * ROUND} ${ROUND}`);
}
