import { Component, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { OpeningsList } from '../openings/openings-list';
import { OPENINGS_TEXT } from '../openings/openings.catalogue';
import type { RequestView, TimelineItem } from '../team-requests.client';

/** « Qui a ouvert », for coordination and the keeper. */
@Component({ selector: 'ph-openings-card', templateUrl: './openings-card.html', styleUrl: './list-card.scss', imports: [FoldingCard, OpeningsList] })
export class OpeningsCard {
  readonly request = input.required<RequestView>();
  readonly timeline = input.required<readonly TimelineItem[]>();

  protected readonly t = text(OPENINGS_TEXT);
}
