import { Component, computed, inject, input, signal } from '@angular/core';
import { type CivilDate, civilDateIn, daysBetween } from '@phare/kernel/domain';
import { BrowserClock, NETWORK, focusById, formats, text } from '@phare/kernel/web';
import { isOpen } from '@phare/requests/domain';
import { DeadlineRing } from '../request-file/cards/deadline-ring';
import { DEADLINE_WORDS } from '../request-file/cards/deadline-words.catalogue';
import { OpenRequest } from '../request-file/open-request';
import type { RequestView } from '../request-file/team-requests.client';
import type { TimeLeft } from '../request-file/time-left';
import { NEXT_TEXT } from './my-next.catalogue';
import { MyWhy } from './my-why';

/** A5, first of all: what is theirs to do, how many days are left, whom to call. The team's own target is not theirs to follow. */
@Component({ selector: 'ph-my-next', templateUrl: './my-next.html', styleUrl: './my-next.scss', imports: [DeadlineRing, MyWhy] })
export class MyNext {
  readonly request = input.required<RequestView>();
  readonly mine = input.required<boolean>();

  protected readonly t = text(NEXT_TEXT);
  protected readonly network = inject(NETWORK);
  private readonly said = text(DEADLINE_WORDS);
  private readonly formats = formats();
  private readonly clock = inject(BrowserClock);
  private readonly waiting = inject(OpenRequest).asked;
  protected readonly asked = computed(() => this.waiting() ?? []);
  /** What it opens is fetched once it is asked for. */
  protected readonly why = signal(false);
  /** Once a request has ended, how many days were left matters no more. */
  protected readonly running = computed(() => isOpen(this.request().status));
  protected readonly left = computed<TimeLeft>(() => {
    const { receivedAt, followUp } = this.request();
    const dueOn = followUp.dueOn as CivilDate;
    const days = daysBetween(civilDateIn(this.clock.now(), followUp.timeZone), dueOn);
    if (followUp.doneAt) return { state: 'done', days: 0, share: 1 };
    const whole = Math.max(daysBetween(civilDateIn(new Date(receivedAt), followUp.timeZone), dueOn), 1);
    return days < 0 ? { state: 'late', days: -days, share: 0 } : { state: 'calm', days, share: Math.min(days / whole, 1) };
  });
  protected readonly days = computed(() => {
    const { state, days } = this.left();
    if (state === 'done') return this.said().done;
    return state === 'late' ? this.said().late({ days }) : this.said().left({ days });
  });
  /** A promise that was kept is not repeated. */
  protected readonly due = computed(() => {
    const { doneAt, dueOn, timeZone } = this.request().followUp;
    const [said, date] = [this.said(), this.formats().longDate(dueOn)];
    if (!doneAt) return said.due({ date });
    const done = said.doneAt({ date: this.formats().dateTime(doneAt, timeZone) });
    return civilDateIn(new Date(doneAt), timeZone) > dueOn ? `${done} ${said.promised({ date })}` : done;
  });
  /** A proposal that they have answered says so itself; so does what is asked of them while the work goes on. */
  protected readonly next = computed(() => {
    const { status, assignments = [], choices = [] } = this.request();
    const undecided = assignments.some(({ id, state }) => state === 'proposed' && !choices.some(({ assignmentId, decision }) => assignmentId === id && decision === 'accepted'));
    const nothing = status === 'in_progress' && this.waiting()?.length !== 0;
    return !this.mine() || nothing || (status === 'proposed' && !undecided) ? '' : this.t().next[status];
  });

  /** To the heading itself: whoever listens hears where they are. */
  protected lead(event: Event, headingId: string): void {
    event.preventDefault();
    focusById(headingId);
  }
}
