import { Component, computed, input } from '@angular/core';
import { type Api, formats, text } from '@phare/kernel/web';
import { beyondCapacity } from '@phare/reporting/domain';
import { type Bar, StackedBars } from '../charts/stacked-bars';
import { WORKLOAD_TEXT } from './workload.catalogue';

const MINUTES = 60;

/** « 1 h 30 », "1 h 30", « 45 min » */
export const hoursOf = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
};

/** The load of each person: a picture, and the table that is equal to it. */
@Component({ selector: 'ph-workload-figure', templateUrl: './workload-figure.html', styleUrl: '../charts/figures-table.scss', imports: [StackedBars] })
export class WorkloadFigure {
  readonly people = input.required<readonly Api.CarrierDto[]>();
  /** The same people before anything was tried. */
  readonly before = input.required<readonly Api.CarrierDto[]>();

  protected readonly t = text(WORKLOAD_TEXT);
  private readonly formats = formats();
  protected readonly parts = computed(() => Object.values(this.t().parts));
  protected readonly bars = computed(() => this.people().map((person): Bar => this.barOf(person)));
  protected readonly says = computed(() => {
    const people = this.people();
    return this.t().picture({ people: people.length, cases: total(people.map(({ cases }) => cases.length)), beyond: total(people.map(beyondCapacity)) });
  });
  protected readonly rows = computed(() => this.people().map((person, index) => ({ label: person.away ? `${person.name} (${this.t().away})` : person.name, cells: this.cellsOf(person, this.before()[index]) })));

  private barOf(person: Api.CarrierDto): Bar {
    const [count, beyond] = [person.cases.length, beyondCapacity(person)];
    return { label: person.name, parts: [count - beyond, beyond], total: count, room: person.capacity, said: this.t().loadOf({ count, capacity: person.capacity }) };
  }

  private cellsOf({ cases, capacity, minutes, travelMinutes }: Api.CarrierDto, before: Api.CarrierDto | undefined) {
    const { columns, unknown, was } = this.t();
    const count = this.formats().number(cases.length);
    const changed = before && before.cases.length !== cases.length ? ` (${was({ before: before.cases.length })})` : '';
    const said = { cases: `${count}${changed}`, capacity: capacity === null ? unknown : this.formats().number(capacity), hours: hoursOf(minutes), travel: hoursOf(travelMinutes) };
    return Object.entries(columns).map(([column, label]) => ({ label, said: said[column as keyof typeof said] }));
  }
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
