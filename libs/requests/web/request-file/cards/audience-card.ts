import { Component, computed, inject, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { isOpen } from '@phare/requests/domain';
import { OpenRequest } from '../open-request';
import type { RequestView } from '../team-requests.client';
import { CARDS_TEXT } from './cards.catalogue';

/** Who may see the request, by name (domain.md §8), and who may not. The team may only narrow it. */
@Component({ selector: 'ph-audience-card', templateUrl: './audience-card.html', styleUrl: './list-card.scss', imports: [FoldingCard, StatusTag] })
export class AudienceCard {
  readonly request = input.required<RequestView>();
  readonly mayNarrow = input(false);

  private readonly words = text(CARDS_TEXT);
  protected readonly open = inject(OpenRequest);
  protected readonly t = computed(() => this.words().audience);
  protected readonly readers = computed(() => {
    const { requester, audience, sealed, keeper, status, assignments = [] } = this.request();
    const t = this.t();
    const helping = assignments.flatMap(({ state, name }) => (state === 'accepted' ? [t.assigned({ name })] : state === 'proposed' ? [t.proposed({ name })] : []));
    return [
      ...(requester ? [t.requester({ name: requester.name })] : []),
      ...(audience?.persons ?? []).map(({ name }) => t.named({ name })),
      sealed ? (keeper ? t.keeper({ name: keeper.name }) : t.noKeeper) : isOpen(status) ? t.team : t.ended,
      ...helping,
    ];
  });
  protected readonly excluded = computed(() =>
    (this.request().excludedPersons ?? []).map(({ id, name, text: described, resolved }) => {
      const words = described ?? '';
      return { id, said: name ?? (resolved ? this.t().nobody({ words }) : this.t().toResolve({ words })) };
    }),
  );
}
