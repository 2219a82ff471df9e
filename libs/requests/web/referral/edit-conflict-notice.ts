import { Component, input } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { ACTIONS_TEXT } from '../request-file/actions/actions.catalogue';
import type { EditConflict } from '../request-file/open-request';

/** Says that someone changed the request while a form was being written: what is typed is still there. */
@Component({
  selector: 'ph-edit-conflict-notice',
  template: `@if (conflict(); as conflict) {
    <ph-notice tone="caution" [live]="true" [heading]="t().conflict({ who: conflict.who })">
      <p>{{ t().conflictYours }}</p>
    </ph-notice>
  }`,
  imports: [Notice],
})
export class EditConflictNotice {
  readonly conflict = input.required<EditConflict | null>();

  protected readonly t = text(ACTIONS_TEXT);
}
