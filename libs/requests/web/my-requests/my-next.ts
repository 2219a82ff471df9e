import { Component, computed, inject, input } from '@angular/core';
import { NETWORK, text } from '@phare/kernel/web';
import { isOpen } from '@phare/requests/domain';
import { DeadlineCard } from '../request-file/cards/deadline-card';
import type { RequestView } from '../request-file/team-requests.client';
import { NEXT_TEXT } from './my-next.catalogue';

/** A5, first of all: what is theirs to do, how many days are left, whom to call. */
@Component({ selector: 'ph-my-next', templateUrl: './my-next.html', styleUrl: './my-next.scss', imports: [DeadlineCard] })
export class MyNext {
  readonly request = input.required<RequestView>();
  readonly mine = input.required<boolean>();

  protected readonly t = text(NEXT_TEXT);
  protected readonly network = inject(NETWORK);
  /** Once a request has ended, how many days were left matters no more. */
  protected readonly running = computed(() => isOpen(this.request().status));
  /** A proposal that they have answered says so itself. */
  protected readonly next = computed(() => {
    const { status, assignments = [], choices = [] } = this.request();
    const undecided = assignments.some(({ id, state }) => state === 'proposed' && !choices.some(({ assignmentId, decision }) => assignmentId === id && decision === 'accepted'));
    return !this.mine() || (status === 'proposed' && !undecided) ? '' : this.t().next[status];
  });
}
