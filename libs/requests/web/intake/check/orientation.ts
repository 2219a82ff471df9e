import { Component, inject, signal } from '@angular/core';
import { NETWORK, type Problem, ProblemNotice, formats, problemOf, text } from '@phare/kernel/web';
import { type Orientation, PolicyClient } from '@phare/policy/web';
import { CHECK_TEXT } from './check.catalogue';

/** Never a wall: who can help now, which trainings are open, how to become a member. */
@Component({ selector: 'ph-orientation', templateUrl: './orientation.html', styleUrl: './orientation.scss', imports: [ProblemNotice] })
export class OrientationView {
  protected readonly t = text(CHECK_TEXT);
  protected readonly formats = formats();
  protected readonly network = inject(NETWORK);
  protected readonly orientation = signal<Orientation | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    inject(PolicyClient)
      .orientation()
      .then(
        (orientation) => this.orientation.set(orientation),
        (error: unknown) => this.problem.set(problemOf(error)),
      );
  }
}
