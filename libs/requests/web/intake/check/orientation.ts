import { Component, inject, signal } from '@angular/core';
import { NETWORK, type Problem, formats, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { CHECK_TEXT } from './check.catalogue';
import { type Orientation, OrientationClient } from './orientation.client';

/** Never a wall: who can help now, which trainings are open, how to become a member. */
@Component({ selector: 'ph-orientation', templateUrl: './orientation.html', styleUrl: './orientation.scss', imports: [ProblemNotice] })
export class OrientationView {
  protected readonly t = text(CHECK_TEXT);
  protected readonly formats = formats();
  protected readonly network = inject(NETWORK);
  protected readonly orientation = signal<Orientation | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    inject(OrientationClient)
      .read()
      .then(
        (orientation) => this.orientation.set(orientation),
        (error: unknown) => this.problem.set(problemOf(error)),
      );
  }
}
