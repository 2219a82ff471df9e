import { Component, computed, input, model, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Api, text } from '@phare/kernel/web';
import { reassigned } from '@phare/reporting/domain';
import { WORKLOAD_TEXT } from './workload.catalogue';

/** Tries requests in other hands. Nothing is sent: what it would be is for the page to show. */
@Component({ selector: 'ph-transfer-trial', templateUrl: './transfer-trial.html', styleUrl: './transfer-trial.scss', imports: [RouterLink] })
export class TransferTrial {
  readonly people = input.required<readonly Api.CarrierDto[]>();
  readonly moves = model.required<ReadonlyMap<string, string>>();

  protected readonly t = text(WORKLOAD_TEXT);
  protected readonly request = signal('');
  protected readonly to = signal('');
  protected readonly said = signal('');
  /** What is only proposed is nobody's to hand over yet. */
  protected readonly cases = computed(() =>
    this.people().flatMap(({ personId, name, cases }) => cases.filter(({ state }) => state === 'accepted').map((each) => ({ ...each, from: personId, fromName: name, label: this.t().optionOf({ number: each.number, organisation: each.organisationName ?? '', name }) }))),
  );
  protected readonly tried = computed(() =>
    this.cases().flatMap((each) => {
      const to = this.people().find(({ personId }) => personId === this.moves().get(each.id));
      return to ? [{ id: each.id, number: each.number, said: this.t().move({ number: each.number, from: each.fromName, to: to.name }) }] : [];
    }),
  );

  protected chosen(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected attempt(event: Event): void {
    event.preventDefault();
    const [found, to] = [this.cases().find(({ id }) => id === this.request()), this.to()];
    if (!found || !to || found.from === to) return;
    this.moves.set(new Map([...this.moves(), [found.id, to]]));
    const holder = reassigned(this.people(), this.moves()).find(({ personId }) => personId === to);
    this.said.set(holder ? this.t().said({ number: found.number, to: holder.name, load: this.t().loadOf({ count: holder.cases.length, capacity: holder.capacity }) }) : '');
  }

  protected takeBack(id: string): void {
    this.moves.set(new Map([...this.moves()].filter(([each]) => each !== id)));
  }

  protected clear(): void {
    this.moves.set(new Map());
    this.said.set(this.t().back);
  }
}
