import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TRAVEL_COSTS } from '@phare/accompaniment/domain';
import { TextField, text } from '@phare/kernel/web';
import { TRAVEL_TEXT } from './travel.catalogue';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';
import { TravelWords } from './travel-words';
import { type Trip, typedTotal } from './trip';

/** The road, each kind of cost, and what it all comes to as it is typed. */
@Component({ selector: 'ph-trip-fields', templateUrl: './trip-fields.html', styleUrl: './trip-fields.scss', imports: [FormField, TextField] })
export class TripFields {
  readonly trip = input.required<FieldTree<Trip>>();
  readonly legend = input.required<string>();
  readonly millsPerKilometre = input.required<number | null>();

  private readonly names = text(TRAVEL_TEXT);
  private readonly team = text(TRAVEL_TEAM_TEXT);
  private readonly words = inject(TravelWords);
  protected readonly t = computed(() => this.team().form);
  protected readonly rate = computed(() => {
    const mills = this.millsPerKilometre();
    return mills === null ? this.t().noRate : this.t().rate({ rate: this.words.rate(mills) });
  });
  protected readonly kinds = computed(() => TRAVEL_COSTS.map((kind) => ({ kind, label: this.names().cost[kind] })));
  protected readonly total = computed(() => this.t().total({ total: this.words.money()(typedTotal(this.trip()().value(), this.millsPerKilometre())) }));
}
