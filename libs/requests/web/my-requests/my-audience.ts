import { Component, computed, inject, input } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { isOpen } from '@phare/requests/domain';
import { OpenRequest } from '../request-file/open-request';
import type { RequestView } from '../request-file/team-requests.client';
import { MY_TEXT } from './my-requests.catalogue';

/** Who may see the request, by name; whoever made it changes it here (domain.md §8). */
@Component({ selector: 'ph-my-audience', templateUrl: './my-audience.html', styleUrl: './my-audience.scss', imports: [Notice] })
export class MyAudience {
  readonly request = input.required<RequestView>();
  readonly mine = input.required<boolean>();

  private readonly words = text(MY_TEXT);
  protected readonly open = inject(OpenRequest);
  protected readonly t = computed(() => this.words().audience);
  protected readonly named = computed(() => this.request().audience?.persons ?? []);
  protected readonly readers = computed(() => {
    const { requester, sealed, keeper, status, assignments = [] } = this.request();
    const t = this.t();
    const named = this.named().map(({ name }) => (this.mine() ? t.named({ name }) : t.alsoNamed({ name })));
    const helping = assignments.filter(({ state }) => state === 'accepted').map(({ name }) => t.assigned({ name }));
    const watching = sealed ? (keeper ? t.keeper({ name: keeper.name }) : t.noKeeper) : isOpen(status) ? t.team : t.ended;
    return [this.mine() ? t.you : t.requester({ name: requester?.name ?? '' }), ...named, watching, ...helping];
  });
  protected readonly excluded = computed(() => (this.mine() ? (this.request().excludedPersons ?? []).map(({ id, name, text: described }) => ({ id, said: name ?? described ?? '' })) : []));
}
