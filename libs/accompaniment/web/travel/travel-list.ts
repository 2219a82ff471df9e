import { Component, computed, inject, input, output } from '@angular/core';
import { text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import type { ClaimView, TripView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { MY_TRAVEL_TEXT } from './my-travel.catalogue';
import { TRAVEL_TEXT } from './travel.catalogue';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';
import { TravelWords } from './travel-words';
import { TripLines } from './trip-lines';

/** What may be done with a trip, and with what was claimed of it. */
export type TripDeed = 'accept' | 'decline' | 'withdraw' | 'again' | 'claim';
export type ClaimDeed = 'accept' | 'dispute' | 'pay';

const TONES = { proposed: 'caution', submitted: 'caution', accepted: 'good', paid: 'good', declined: 'neutral', withdrawn: 'neutral', disputed: 'alert' } as const;

/** The trips of a request, latest first: what was agreed, what was claimed, and the buttons of whoever reads them. Only what waits for an answer is unfolded. */
@Component({ selector: 'ph-travel-list', templateUrl: './travel-list.html', styleUrl: './travel-list.scss', imports: [StatusTag, TripLines] })
export class TravelList {
  readonly mine = input(false);
  readonly tripAsked = output<{ readonly deed: TripDeed; readonly trip: TripView }>();
  readonly claimAsked = output<{ readonly deed: ClaimDeed; readonly claim: ClaimView }>();

  protected readonly t = text(TRAVEL_TEXT);
  protected readonly team = text(TRAVEL_TEAM_TEXT);
  protected readonly my = text(MY_TRAVEL_TEXT);
  protected readonly tones = TONES;
  private readonly words = inject(TravelWords);
  private readonly accompaniment = inject(OpenAccompaniment);

  protected readonly trips = computed(() => (this.accompaniment.shown()?.travel.agreements ?? []).map((trip) => this.shown(trip)).reverse());

  private shown(trip: TripView) {
    const { answered, claims, state } = trip;
    const waits = state === 'proposed';
    const may = (name: Parameters<OpenAccompaniment['may']>[0]): boolean => this.accompaniment.may(name);
    return {
      trip,
      title: this.words.title(trip),
      lines: this.words.agreed(trip),
      by: this.t().by(this.said(trip.proposed)),
      folded: waits ? '' : this.t().agreed({ amount: this.words.money()(trip.maximumCents) }),
      reason: this.reason(answered),
      answers: waits && this.mine() && may('answer_travel'),
      withdraws: waits && !this.mine() && may('propose_travel'),
      again: !waits && !this.mine() && may('propose_travel'),
      claims: claims.map((claim) => ({
        claim,
        lines: this.words.claimed(claim, trip),
        receipts: claim.receipts.map(({ id, name }) => ({ name, href: `/api/requests/${this.accompaniment.request()?.id}/attachments/${id}` })),
        by: this.t().claimedBy(this.said(claim.claimed)),
        folded: claim.state === 'submitted' ? '' : this.t().claimed({ amount: this.words.money()(claim.totalCents) }),
        reason: this.reason(claim.answered),
        paid: this.words.paid(claim),
        answers: claim.state === 'submitted' && this.mine() && may('answer_claim'),
        pays: claim.state === 'accepted' && !this.mine() && may('settle_claim'),
      })),
      claimable: state === 'accepted' && !this.mine() && may('claim_travel') && claims.every((claim) => claim.state === 'disputed'),
    };
  }

  private said(said: TripView['proposed']) {
    return this.words.said(said, this.accompaniment.timeZone());
  }

  private reason(answered: TripView['answered']): string {
    return answered?.reason ? this.t().reason({ name: answered.by.name, reason: answered.reason }) : '';
  }
}
