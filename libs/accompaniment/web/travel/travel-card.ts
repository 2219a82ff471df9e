import { Component, computed, inject } from '@angular/core';
import { Toasts, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import { Accompaniments, type ClaimView, type TripView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { TravelList, type TripDeed } from './travel-list';
import { TRAVEL_TEXT } from './travel.catalogue';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';

/** C2: the trips of a request, as those who work on it propose and claim them; nothing where the policy provides for none. */
@Component({ selector: 'ph-travel-card', templateUrl: './travel-card.html', styleUrl: '../card.scss', imports: [TravelList, WhyClause] })
export class TravelCard {
  protected readonly t = text(TRAVEL_TEXT);
  protected readonly team = text(TRAVEL_TEAM_TEXT);
  protected readonly accompaniment = inject(OpenAccompaniment);
  private readonly client = inject(Accompaniments);
  private readonly toasts = inject(Toasts);
  protected readonly travel = computed(() => this.accompaniment.shown()?.travel);
  protected readonly shows = computed(() => this.travel()?.claimable || (this.travel()?.agreements.length ?? 0) > 0);

  protected async act({ deed, trip }: { readonly deed: TripDeed; readonly trip: TripView }): Promise<void> {
    if (deed === 'again') this.accompaniment.writing.set({ form: 'travel', from: trip });
    if (deed === 'told') this.accompaniment.writing.set({ form: 'told-answer', trip });
    if (deed === 'claim') this.accompaniment.writing.set({ form: 'travel-claim', trip });
    if (deed === 'withdraw' && (await this.accompaniment.write('withdraw-travel', (call) => this.client.withdrawTravel(call, trip.id)))) this.toasts.show(this.team().withdrawn);
  }

  protected pay(claim: ClaimView): void {
    this.accompaniment.writing.set({ form: 'payment', claim });
  }
}
