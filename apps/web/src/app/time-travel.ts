import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { BrowserClock, type Problem, formats, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { DemonstrationService } from '@phare/kernel/web/generated/demonstration';
import { firstValueFrom } from 'rxjs';
import { TRAVEL_TEXT } from './time-travel.catalogue';

/** How far a demonstration moves at a time: a day, or far enough for the reminders of thirty days. */
const STEPS = [1, 25] as const;

/** In a demonstration: what day it is there, and time that goes by at once. */
@Component({ selector: 'app-time-travel', templateUrl: './time-travel.html', imports: [ProblemNotice] })
export class TimeTravel {
  protected readonly t = text(TRAVEL_TEXT);
  protected readonly formats = formats();
  protected readonly now = inject(BrowserClock).now();
  protected readonly steps = STEPS;
  protected readonly travelling = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly api = inject(DemonstrationService);
  private readonly window = inject(DOCUMENT).defaultView;

  protected async travel(days: number): Promise<void> {
    this.travelling.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.travel({ days }));
      // Every date on the page has changed.
      this.window?.location.reload();
    } catch (error) {
      this.problem.set(problemOf(error));
      this.travelling.set(false);
    }
  }
}
