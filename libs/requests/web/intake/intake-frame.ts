import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { IntakeDraft } from './draft/intake-draft';
import { canEncrypt } from './kept/can-encrypt';
import { KeptBar } from './kept/kept-bar';

/** The column in which the pages of a request are read. What keeps the draft comes once there is something to keep. */
@Component({
  selector: 'ph-intake-frame',
  template: `<div class="ph-page">
    <router-outlet />
    @defer (when typed()) {
      @if (typed()) {
        <ph-kept-bar />
      }
    }
  </div>`,
  imports: [RouterOutlet, KeptBar],
})
export class IntakeFrame {
  private readonly draft = inject(IntakeDraft);

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    // Once somebody writes: whoever only looks around downloads no more than what they look at.
    effect(() => void (view && this.typed() && import('./offline/app-shell').then(({ keepShell }) => keepShell(view))));
  }

  protected readonly typed = () => canEncrypt() && this.draft.typed();
}
