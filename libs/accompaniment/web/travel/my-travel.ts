import { Component, inject } from '@angular/core';
import { Toasts, text } from '@phare/kernel/web';
import { Accompaniments, type ClaimView, type TripView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { MY_TRAVEL_TEXT } from './my-travel.catalogue';
import { type ClaimDeed, TravelList, type TripDeed } from './travel-list';
import { TRAVEL_TEXT } from './travel.catalogue';

/** A5: the trips that whoever asked accepts or declines, and what was claimed of them. */
@Component({
  selector: 'ph-my-travel',
  template: `
    <section aria-labelledby="my-travel">
      <h2 id="my-travel" tabindex="-1">{{ t().heading }}</h2>
      <p>{{ my().lead }}</p>
      <ph-travel-list [mine]="true" (tripAsked)="answer($event)" (claimAsked)="answerClaim($event)" />
    </section>
  `,
  imports: [TravelList],
})
export class MyTravel {
  protected readonly t = text(TRAVEL_TEXT);
  protected readonly my = text(MY_TRAVEL_TEXT);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly client = inject(Accompaniments);
  private readonly toasts = inject(Toasts);

  protected async answer({ deed, trip }: { readonly deed: TripDeed; readonly trip: TripView }): Promise<void> {
    const accepted = deed === 'accept';
    if (await this.accompaniment.write('answer-travel', (call) => this.client.answerTravel(call, trip.id, { accepted }))) this.toasts.show(accepted ? this.my().accepted : this.my().declined);
  }

  protected async answerClaim({ deed, claim }: { readonly deed: ClaimDeed; readonly claim: ClaimView }): Promise<void> {
    if (deed === 'dispute') this.accompaniment.writing.set({ form: 'dispute', claim });
    else if (await this.accompaniment.write('answer-claim', (call) => this.client.answerClaim(call, claim.id, { accepted: true }))) this.toasts.show(this.my().claimAccepted);
  }
}
