import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, text } from '@phare/kernel/web';
import type { RequestCounts } from '../request-file/team-requests.client';
import { QUEUE_TEXT } from './queue.catalogue';
import { SAVED_VIEWS, type SavedView } from './saved-views';

/** The saved views, each a link with its count. */
@Component({ selector: 'ph-queue-views', templateUrl: './queue-views.html', styleUrl: './queue-views.scss', imports: [RouterLink] })
export class QueueViews {
  readonly current = input.required<SavedView>();
  readonly held = input.required<RequestCounts | null>();

  protected readonly t = text(QUEUE_TEXT);
  /** Whether a phone shows them all; folded again once one is chosen. */
  protected readonly unfolded = linkedSignal({ source: this.current, computation: () => false });
  private readonly formats = formats();
  protected readonly views = computed(() => SAVED_VIEWS.map((view) => ({ ...view, count: view.list === 'all' ? '' : this.said(this.held()?.[view.list]) })));

  private said(count: number | undefined): string {
    return count === undefined ? '' : this.formats().number(count);
  }
}
