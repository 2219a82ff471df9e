import { Component, computed, inject, input } from '@angular/core';
import { type CivilDate, civilDateIn, daysBetween } from '@phare/kernel/domain';
import { BrowserClock, NETWORK, formats, text } from '@phare/kernel/web';
import { isOpen } from '@phare/requests/domain';
import { DeadlineRing } from '../request-file/cards/deadline-ring';
import { DEADLINE_WORDS } from '../request-file/cards/deadline-words.catalogue';
import type { RequestView } from '../request-file/team-requests.client';
import type { TimeLeft } from '../request-file/time-left';
import { NEXT_TEXT } from './my-next.catalogue';

/** A5, first of all: what is theirs to do, how many days are left, whom to call. The team's own target is not theirs to follow. */
@Component({ selector: 'ph-my-next', templateUrl: './my-next.html', styleUrl: './my-next.scss', imports: [DeadlineRing] })
export class MyNext {
  readonly request = input.required<RequestView>();
  readonly mine = input.required<boolean>();

  protected readonly t = text(NEXT_TEXT);
  protected readonly network = inject(NETWORK);
  private readonly said = text(DEADLINE_WORDS);
  private readonly formats = formats();
  private readonly clock = inject(BrowserClock);
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
  protected readonly due = computed(() => {
    const { doneAt, dueOn, timeZone } = this.request().followUp;
    const [said, date] = [this.said(), this.formats().longDate(dueOn)];
    return doneAt ? `${said.doneAt({ date: this.formats().dateTime(doneAt, timeZone) })} ${said.promised({ date })}` : said.due({ date });
  });
  /** A proposal that they have answered says so itself. */
  protected readonly next = computed(() => {
    const { status, assignments = [], choices = [] } = this.request();
    const undecided = assignments.some(({ id, state }) => state === 'proposed' && !choices.some(({ assignmentId, decision }) => assignmentId === id && decision === 'accepted'));
    return !this.mine() || (status === 'proposed' && !undecided) ? '' : this.t().next[status];
  });
}
