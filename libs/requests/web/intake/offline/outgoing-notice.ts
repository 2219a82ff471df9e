import { Component, computed, inject } from '@angular/core';
import { Notice, formats, text } from '@phare/kernel/web';
import { TabMemory } from '../kept/tab-memory';
import { OUTGOING_TEXT } from './outgoing.catalogue';
import { OutgoingRequest } from './outgoing-request';

/** « Pas encore envoyée »: what waits for the network, what became of it, and a way to delete it. Nothing of what is written shows. */
@Component({ selector: 'ph-outgoing-notice', templateUrl: './outgoing-notice.html', imports: [Notice] })
export class OutgoingNotice {
  protected readonly t = text(OUTGOING_TEXT);
  protected readonly outgoing = inject(OutgoingRequest);
  protected readonly memory = inject(TabMemory);
  private readonly formats = formats();
  protected readonly sent = computed(() => {
    const sent = this.outgoing.sent();
    return sent && this.t().sent({ number: sent.number, date: this.formats().longDate(sent.followUp.dueOn) });
  });

  constructor() {
    void this.outgoing.find();
  }

  protected async share(event: Event): Promise<void> {
    await this.outgoing.share((event.target as HTMLInputElement).checked);
  }
}
