import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Notice, text } from '@phare/kernel/web';
import { TeamRequests } from '../request-file/team-requests.client';
import { AskAgainDialog } from './ask-again-dialog';
import { ENDED_TEXT } from './ended.catalogue';

/** A number was looked for and the view has none: it is in another view, or it may have ended (domain.md §8, « After closing »). */
@Component({ selector: 'ph-ended-offer', templateUrl: './ended-offer.html', imports: [RouterLink, Notice, AskAgainDialog] })
export class EndedOffer {
  readonly number = input.required<string>();

  protected readonly t = text(ENDED_TEXT);
  protected readonly asking = signal(false);
  private readonly client = inject(TeamRequests);
  private readonly everywhere = rxResource({ params: () => this.number(), stream: ({ params: q }) => this.client.page({ view: 'all', q, limit: 1 }) });
  /** Undefined until it is known. */
  protected readonly elsewhere = computed(() => (this.everywhere.hasValue() ? this.everywhere.value().items : this.everywhere.error() ? [] : undefined));
}
