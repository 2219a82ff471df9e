import { Component, computed, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { isOpen } from '@phare/requests/domain';
import { LIFE_TEXT } from '../actions/life.catalogue';
import type { RequestView } from '../team-requests.client';

/** When the request is to be taken up again, and whose turn it is: beside the status, and beside the clock. Nothing once it has ended. */
@Component({
  selector: 'ph-next-card',
  template: `@if (open()) {
    <section class="ph-card">
      <h3 class="card__heading">{{ t().card }}</h3>
      <p>{{ t().turn[request().waitingFor ?? 'team'] }}<br />{{ when() }}</p>
      @if (request().nextActionEvery; as days) {
        <p>{{ t().every({ days }) }}</p>
      }
    </section>
  }`,
  styleUrl: './list-card.scss',
})
export class NextCard {
  readonly request = input.required<RequestView>();

  private readonly words = text(LIFE_TEXT);
  private readonly formats = formats();
  protected readonly t = computed(() => this.words().next);
  protected readonly open = computed(() => isOpen(this.request().status));
  protected readonly when = computed(() => {
    const on = this.request().nextActionOn;
    return on ? this.t().on({ date: this.formats().longDate(on) }) : this.t().none;
  });
}
