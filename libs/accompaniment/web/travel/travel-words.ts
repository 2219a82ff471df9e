import { Injectable, computed, inject } from '@angular/core';
import { payerOf } from '@phare/accompaniment/domain';
import { formats, text } from '@phare/kernel/web';
import type { ClaimView, TripView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { TRAVEL_TEXT } from './travel.catalogue';

/** A line of a trip: what it is, and how much or what of it. */
export interface TripLine {
  readonly label: string;
  readonly value: string;
}

/** What an agreement and its claims say, in the words of the page. */
@Injectable({ providedIn: 'root' })
export class TravelWords {
  private readonly t = text(TRAVEL_TEXT);
  private readonly words = inject(AccompanimentWords);
  private readonly formats = formats();
  readonly money = computed(() => this.formats().money);

  /** A thousandth of a dollar is finer than a cent: a rate may have three decimals, « 0,595 $ ». */
  rate(mills: number): string {
    return mills % 10 === 0 ? this.money()(mills / 10) : `${this.formats().number(mills / 1000)}\u00a0$`;
  }

  title({ place, travelOn }: TripView): string {
    return this.t().trip({ place, date: this.formats().date(travelOn) });
  }

  /** The estimate, line by line, and what the two agreed. */
  agreed(trip: TripView): readonly TripLine[] {
    const t = this.t();
    return [
      ...this.costs(trip, trip.millsPerKilometre),
      { label: t.total, value: this.money()(trip.totalCents) },
      this.payer(trip),
      { label: t.maximum, value: this.money()(trip.maximumCents) },
    ];
  }

  claimed(claim: ClaimView, trip: TripView): readonly TripLine[] {
    const part = payerOf(trip.organisationPercent) === 'shared' ? [{ label: this.t().part, value: this.money()(claim.organisationCents) }] : [];
    return [...this.costs(claim, trip.millsPerKilometre), { label: this.t().claimTotal, value: this.money()(claim.totalCents) }, ...part];
  }

  said({ by, at }: TripView['proposed'], timeZone: string): { readonly name: string; readonly date: string } {
    return { name: by.name, date: this.formats().dateTime(at, timeZone) };
  }

  /** Where the team noted an answer that it was told: who said it, when and how, and who noted it. */
  told(answered: TripView['answered']): string {
    if (!answered?.told) return '';
    const { name, on, mode } = answered.told;
    return this.t().told({ name, date: this.formats().date(on), mode: this.words.of('modes', mode), by: answered.by.name });
  }

  paid({ paidOn }: ClaimView): string {
    return paidOn ? this.t().paid({ date: this.formats().date(paidOn) }) : '';
  }

  /** Where both pay, what the organisation does says it all. */
  private payer({ organisationPercent, organisationCents }: TripView): TripLine {
    const payer = payerOf(organisationPercent);
    if (payer !== 'shared') return { label: this.t().payerLabel, value: this.t().payer[payer] };
    return { label: this.t().part, value: this.t().shared({ amount: this.money()(organisationCents), percent: this.formats().percent(organisationPercent) }) };
  }

  private costs({ kilometres, costs }: Pick<TripView, 'kilometres' | 'costs'>, mills: number | null): readonly TripLine[] {
    const t = this.t();
    const driven = this.formats().number(kilometres);
    const road = { label: t.cost.road, value: mills === null ? t.road({ kilometres: driven }) : t.ratedRoad({ kilometres: driven, rate: this.rate(mills) }) };
    return [...(kilometres > 0 ? [road] : []), ...costs.map(({ kind, cents }) => ({ label: t.cost[kind], value: this.money()(cents) }))];
  }
}
