import { Component, inject, input, output } from '@angular/core';
import { ErrorSummary, type FormAttempt, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { PEOPLE_TEXT } from './people.catalogue';
import { PeopleScreen } from './people-screen';

/** What every form of the page shares: what is missing, a refusal in words, and its two buttons. */
@Component({
  selector: 'ph-people-frame',
  template: `
    <form class="ph-panel" novalidate [attr.aria-label]="label()" (submit)="submit($event)">
      @if (screen.problem(); as problem) {
        <ph-problem-notice [problem]="problem" />
      }
      <ph-error-summary [lines]="attempt().lines()" [attempt]="attempt().count()" />
      <ng-content />
      <div class="ph-actions">
        <button type="submit" class="ph-button ph-button--primary" [attr.aria-disabled]="attempt().sending() ? true : null">{{ t().save }}</button>
        <button type="button" class="ph-button" (click)="screen.writing.set(null)">{{ t().cancel }}</button>
      </div>
    </form>
  `,
  imports: [ErrorSummary, ProblemNotice],
})
export class PeopleFrame<Model> {
  readonly label = input.required<string>();
  readonly attempt = input.required<FormAttempt<Model>>();
  readonly send = output();

  protected readonly t = text(PEOPLE_TEXT);
  protected readonly screen = inject(PeopleScreen);

  protected submit(event: Event): void {
    event.preventDefault();
    this.send.emit();
  }
}
