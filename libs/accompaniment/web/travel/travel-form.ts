import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { PAYERS, payerOf } from '@phare/accompaniment/domain';
import { BrowserClock, FormAttempt, Language, TextField, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { centsOf } from '@phare/kernel/web/forms/money';
import { momentOf } from '@phare/kernel/web/forms/moment';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type TripView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { TRAVEL_TEXT } from './travel.catalogue';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';
import { tripBody, tripFields, tripRules, typedTotal, typedTrip } from './trip';
import { TripFields } from './trip-fields';

const LONGEST = { place: 200, purpose: 500 } as const;
const PERCENTS = { federation: 0, organisation: 100 } as const;

const isPercent = (typed: string): boolean => /^[1-9]\d?$/.test(typed.trim());

/** C2: what a trip would cost and who would pay, before it takes place; from an earlier estimate, or from nothing. */
@Component({ selector: 'ph-travel-form', templateUrl: './travel-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextField, TripFields, WritingFrame] })
export class TravelForm {
  private readonly names = text(TRAVEL_TEXT);
  private readonly team = text(TRAVEL_TEAM_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly locale = inject(Language).locale();
  private readonly from = fromOf(this.accompaniment);
  private readonly model = inject(RequestOnScreen).draft(`travel ${this.from?.id ?? 'new'}`, () => this.start());
  protected readonly t = computed(() => this.team().form);
  /** Of today: the API keeps the rate of the day of the trip. */
  protected readonly mills = computed(() => this.accompaniment.shown()?.travel.millsPerKilometre ?? null);
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.travelOn, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() < momentOf(this.clock.now()).date ? { kind: 'past', message: this.t().past } : undefined;
      });
      validate(path.place, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().placeMissing }));
      validate(path.purpose, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().purposeMissing }));
      maxLength(path.place, LONGEST.place, { message: () => this.t().tooLong });
      maxLength(path.purpose, LONGEST.purpose, { message: () => this.t().tooLong });
      tripRules(path.trip, this.t, this.mills);
      required(path.payer, { message: () => this.t().payerMissing });
      applyWhen(path, ({ value }) => value().payer === 'shared', (shared) => validate(shared.percent, ({ value }) => (isPercent(value()) ? undefined : { kind: 'percent', message: this.t().percentWrong })));
      validate(path.maximum, ({ value }) => (value().trim() === '' || centsOf(value()) ? undefined : { kind: 'amount', message: this.t().amountWrong }));
    },
    { name: 'travel' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/travelOn': 'travel.travelOn', '/place': 'travel.place', '/purpose': 'travel.purpose', '/maximumCents': 'travel.maximum', '/organisationPercent': 'travel.percent', ...tripFields('travel') };
  protected readonly payers = computed(() => PAYERS.map((value) => ({ value, label: this.names().payer[value] })));
  protected readonly shared = computed(() => this.model().payer === 'shared');

  protected send(): Promise<boolean> {
    const { travelOn, place, purpose, trip, payer, percent, maximum } = this.model();
    const organisationPercent = payer === 'federation' || payer === 'organisation' ? PERCENTS[payer] : Number(percent);
    const body = { travelOn, place: place.trim(), purpose: purpose.trim(), ...tripBody(trip), organisationPercent, maximumCents: centsOf(maximum) ?? typedTotal(trip, this.mills()) };
    return this.attempt.send(async () => {
      if (await this.accompaniment.write(`travel ${this.from?.id ?? 'new'}`, (call) => this.client.proposeTravel(call, body))) this.toasts.show(this.team().proposed);
    });
  }

  private start() {
    const { place = '', purpose = '', kilometres = 0, costs = [], organisationPercent } = this.from ?? {};
    const payer: string = organisationPercent === undefined ? '' : payerOf(organisationPercent);
    return { travelOn: '', place, purpose, trip: typedTrip({ kilometres, costs }, this.locale), payer, percent: payer === 'shared' ? String(organisationPercent) : '', maximum: '' };
  }
}

function fromOf({ writing }: OpenAccompaniment): TripView | null {
  const asked = writing();
  return asked?.form === 'travel' ? asked.from : null;
}
