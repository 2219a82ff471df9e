import { Component, type ElementRef, effect, input, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { inject } from '@angular/core';
import { text } from '../language/text';
import { DESIGN_TEXT } from '../design-system.catalogue';
import { focusById } from './focus-by-id';

/** One line of the summary: the field's id, the same words as beside the field, and the page it is on when it is another. */
export interface SummaryLine {
  readonly fieldId: string;
  readonly message: string;
  readonly page?: string;
}

/** « Il reste quelque chose à corriger »: takes the focus whenever `attempt` grows, and each line leads to its field (GOV.UK, "Error summary"). */
@Component({ selector: 'ph-error-summary', templateUrl: './error-summary.html' })
export class ErrorSummary {
  readonly lines = input.required<readonly SummaryLine[]>();
  /** How many times the form was sent: a second failure moves the focus again. */
  readonly attempt = input(0);
  readonly heading = input('');

  protected readonly words = text(DESIGN_TEXT);
  private readonly router = inject(Router);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    let led = 0;
    effect(() => {
      const [box, attempt] = [this.box(), this.attempt()];
      if (attempt === 0) led = 0;
      // Once for each attempt: a line that comes back while someone corrects does not take them away from what they type.
      if (!box || attempt === led) return;
      led = attempt;
      untracked(() => box.nativeElement.focus());
    });
  }

  protected async lead(event: Event, line: SummaryLine): Promise<void> {
    event.preventDefault();
    if (line.page) await this.router.navigateByUrl(line.page);
    focusById(line.fieldId);
  }
}
