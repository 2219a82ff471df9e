import { Component, input, signal } from '@angular/core';
import { GuidePassage } from './guide-passage';

/** « ? Aide », on every page: what it opens is fetched when it is pressed. */
@Component({
  selector: 'app-guide-help',
  template: `
    <div class="ph-help ph-no-print">
      <button type="button" class="ph-button ph-button--small ph-help__open" aria-haspopup="dialog" (click)="open.set(true)">
        <span aria-hidden="true">?</span>
        {{ label() }}
      </button>
    </div>
    @defer (when open()) {
      <app-guide-passage [(open)]="open" />
    }
  `,
  imports: [GuidePassage],
})
export class GuideHelp {
  readonly label = input.required<string>();

  protected readonly open = signal(false);
}
