import { Component, computed, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import type { RequestView } from '../team-requests.client';
import { CARDS_TEXT } from './cards.catalogue';

/** Who may see the request, by name (domain.md §8); and who may not. */
@Component({ selector: 'ph-audience-card', templateUrl: './audience-card.html', styleUrl: './list-card.scss' })
export class AudienceCard {
  readonly request = input.required<RequestView>();

  private readonly words = text(CARDS_TEXT);
  protected readonly t = computed(() => this.words().audience);
  protected readonly readers = computed(() => {
    const { requester, audience, sealed, keeper, assignments = [] } = this.request();
    const t = this.t();
    const helping = assignments.flatMap(({ state, name }) => (state === 'accepted' ? [t.assigned({ name })] : state === 'proposed' ? [t.proposed({ name })] : []));
    return [
      ...(requester ? [t.requester({ name: requester.name })] : []),
      ...(audience?.persons ?? []).map(({ name }) => t.named({ name })),
      sealed ? (keeper ? t.keeper({ name: keeper.name }) : t.noKeeper) : t.team,
      ...helping,
    ];
  });
  protected readonly excluded = computed(() => (this.request().excludedPersons ?? []).map(({ name, text: described }) => name ?? described ?? ''));
}
