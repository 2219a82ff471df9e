import { Component, computed, inject, input, output } from '@angular/core';
import { BrowserClock, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { AccompanimentWords } from '../accompaniment-words';
import type { MeetingView } from '../accompaniment.client';
import { MEETINGS_TEXT } from './meetings.catalogue';

/** Meetings to come: when, how, and who comes. */
@Component({ selector: 'ph-meetings-list', templateUrl: './meetings-list.html', styleUrl: './meetings-list.scss', imports: [StatusTag] })
export class MeetingsList {
  readonly meetings = input.required<readonly MeetingView[]>();
  readonly timeZone = input.required<string>();
  readonly mayPlan = input(false);
  readonly moving = output<MeetingView>();
  readonly callingOff = output<MeetingView>();

  protected readonly t = text(MEETINGS_TEXT);
  private readonly formats = formats();
  private readonly words = inject(AccompanimentWords);
  private readonly clock = inject(BrowserClock);
  protected readonly rows = computed(() =>
    this.meetings()
      .filter(({ startsAt }) => new Date(startsAt) > this.clock.now())
      .map((meeting) => {
        const t = this.t();
        const when = this.formats().dateTime(meeting.startsAt, this.timeZone());
        return {
          meeting,
          said: t.when({ when, minutes: meeting.minutes, mode: this.words.of('modes', meeting.mode) }),
          people: meeting.invited.map(({ name, answer }) => t.person({ name, answer: (answer && t.answer[answer]) || t.unanswered })),
          moveLabel: t.named({ action: t.moveShort, when }),
          callOffLabel: t.named({ action: t.callOff, when }),
        };
      }),
  );
}
