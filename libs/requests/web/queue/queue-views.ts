import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { text } from '@phare/kernel/web';
import { QUEUE_TEXT } from './queue.catalogue';
import { SAVED_VIEWS, type SavedView } from './saved-views';

/** The saved views, each a link with its count. */
@Component({ selector: 'ph-queue-views', templateUrl: './queue-views.html', styleUrl: './queue-views.scss', imports: [RouterLink] })
export class QueueViews {
  readonly current = input.required<SavedView>();
  readonly counts = input.required<ReadonlyMap<string, string>>();

  protected readonly t = text(QUEUE_TEXT);
  protected readonly views = SAVED_VIEWS;
}
