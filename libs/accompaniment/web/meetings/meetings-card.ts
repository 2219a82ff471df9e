import { Component, inject } from '@angular/core';
import { Toasts, text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { Accompaniments, type MeetingView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { MEETINGS_TEXT } from './meetings.catalogue';
import { MeetingsList } from './meetings-list';

/** Meetings to come, as those who work on the request plan them; one line on a phone while there is none. */
@Component({ selector: 'ph-meetings-card', templateUrl: './meetings-card.html', styles: ':host { display: block }', imports: [FoldingCard, MeetingsList] })
export class MeetingsCard {
  protected readonly t = text(MEETINGS_TEXT);
  protected readonly accompaniment = inject(OpenAccompaniment);
  private readonly client = inject(Accompaniments);
  private readonly toasts = inject(Toasts);

  protected async callOff({ id }: MeetingView): Promise<void> {
    if (await this.accompaniment.write('call-off', (call) => this.client.callOffMeeting(call, id))) this.toasts.show(this.t().cancelled);
  }
}
