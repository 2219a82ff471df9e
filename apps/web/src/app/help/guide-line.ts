import { Component, input } from '@angular/core';
import type { Run } from './passage';

/** A line of the guide, as it was written. */
@Component({
  selector: 'app-guide-line',
  template: `@for (run of runs(); track $index) {<span [class.strong]="run.strong">{{ run.text }}</span>}`,
  styles: '.strong { font-weight: 700; }',
})
export class GuideLine {
  readonly runs = input.required<readonly Run[]>();
}
