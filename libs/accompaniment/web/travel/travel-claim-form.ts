import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, validate } from '@angular/forms/signals';
import { FormAttempt, Language, Toasts, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type TripView } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';
import { TravelWords } from './travel-words';
import { tripBody, tripFields, tripRules, typedTotal, typedTrip } from './trip';
import { TripFields } from './trip-fields';

const NO_RECEIPT: readonly string[] = [];

/** What a trip really cost, from what was agreed, with its receipts among the files of the request. */
@Component({ selector: 'ph-travel-claim-form', templateUrl: './travel-claim-form.html', imports: [FormField, CheckCards, TripFields, WritingFrame] })
export class TravelClaimForm {
  private readonly team = text(TRAVEL_TEAM_TEXT);
  private readonly words = inject(TravelWords);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  protected readonly trip = tripOf(this.accompaniment);
  private readonly name = `travel-claim ${this.trip.id}`;
  private readonly locale = inject(Language).locale();
  private readonly model = inject(RequestOnScreen).draft(this.name, () => ({ trip: typedTrip(this.trip, this.locale), receiptIds: NO_RECEIPT }));
  protected readonly t = computed(() => this.team().form);
  private readonly maximum = computed(() => this.words.money()(this.trip.maximumCents));
  protected readonly lead = computed(() => this.t().claimLead({ maximum: this.maximum() }));
  protected readonly form = form(
    this.model,
    (path) => {
      tripRules(path.trip, this.t, () => this.trip.millsPerKilometre);
      validate(path.trip.kilometres, ({ valueOf }) => (typedTotal(valueOf(path.trip), this.trip.millsPerKilometre) > this.trip.maximumCents ? { kind: 'maximum', message: this.t().above({ maximum: this.maximum() }) } : undefined));
    },
    { name: 'claim' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { ...tripFields('claim'), '/receiptIds': 'claim.receiptIds' };
  private readonly read = rxResource({ params: () => this.accompaniment.request()?.id, stream: ({ params }) => this.client.files(params) });
  protected readonly files = computed(() => (this.read.hasValue() ? this.read.value() : []).map(({ id, name }) => ({ value: id, label: name })));

  protected send(): Promise<boolean> {
    const { trip, receiptIds } = this.model();
    return this.attempt.send(async () => {
      if (await this.accompaniment.write(this.name, (call) => this.client.claimTravel(call, this.trip.id, { ...tripBody(trip), receiptIds: [...receiptIds] }))) this.toasts.show(this.team().claimed);
    });
  }
}

function tripOf({ writing }: OpenAccompaniment): TripView {
  const asked = writing();
  if (asked?.form !== 'travel-claim') throw new Error('a claim is made of a trip');
  return asked.trip;
}
