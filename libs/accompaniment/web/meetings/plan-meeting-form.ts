import { Component, computed, inject } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { BrowserClock, FormAttempt, Session, TextField, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TimeField } from '@phare/kernel/web/forms/time-field';
import { hourOf, instantOf, momentOf } from '@phare/kernel/web/forms/moment';
import { RequestOnScreen } from '@phare/requests/web';
import { AccompanimentWords } from '../accompaniment-words';
import { Accompaniments } from '../accompaniment.client';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { MEETINGS_TEXT } from './meetings.catalogue';

const isLength = (typed: string): boolean => /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= 5 && Number(typed) <= 1440;

/** When and how a meeting is to be, and, where it is new, who is invited to it. */
@Component({ selector: 'ph-plan-meeting-form', templateUrl: './plan-meeting-form.html', imports: [FormField, CheckCards, ChoiceCards, DateBoxes, TextField, TimeField, WritingFrame] })
export class PlanMeetingForm {
  protected readonly t = text(MEETINGS_TEXT);
  protected readonly words = inject(AccompanimentWords);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly writing = this.accompaniment.writing();
  protected readonly moved = this.writing?.form === 'planned' ? this.writing.meeting : null;
  private readonly model = inject(RequestOnScreen).draft(`planned-${this.moved?.id ?? 'new'}`, () => ({
    ...(this.moved ? momentOf(new Date(this.moved.startsAt)) : { date: '', time: '' }),
    minutes: String(this.moved?.minutes ?? 60),
    mode: this.moved?.mode ?? '',
    personIds: [] as readonly string[],
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.date, ({ value, valueOf }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        const at = instantOf({ date: value(), time: valueOf(path.time) });
        return at && at <= this.clock.now() ? { kind: 'past', message: this.t().past } : undefined;
      });
      validate(path.time, ({ value }) => (hourOf(value()) ? undefined : { kind: 'time', message: this.t().timeWrong }));
      validate(path.minutes, ({ value }) => (isLength(value()) ? undefined : { kind: 'minutes', message: this.t().minutesWrong }));
      required(path.mode, { message: () => this.t().modeMissing });
    },
    { name: 'planned' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/startsAt': 'planned.date', '/minutes': 'planned.minutes', '/mode': 'planned.mode', '/personIds': 'planned.personIds' };
  /** Whoever sees the request because of what they are to it: nobody is let in by an invitation. */
  protected readonly invitable = computed(() => {
    const { requester, audience, assignments = [], keeper } = this.accompaniment.request() ?? {};
    const me = this.session.view()?.user;
    const accompanying = assignments.flatMap(({ resourcePersonId, name, state }) => (state === 'accepted' ? [{ personId: resourcePersonId, name }] : []));
    const all = [requester, ...(audience?.persons ?? []), ...accompanying, keeper, me].flatMap((person) => (person?.personId && person.name ? [{ value: person.personId, label: person.name }] : []));
    return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
  });

  protected send(): Promise<boolean> {
    const { date, time, minutes, mode, personIds } = this.model();
    const body = { startsAt: instantOf({ date, time })?.toISOString() ?? '', minutes: Number(minutes), mode };
    const { moved } = this;
    return this.attempt.send(async () => {
      const done = await this.accompaniment.write('planned', (call) => (moved ? this.client.moveMeeting(call, moved.id, body) : this.client.planMeeting(call, { ...body, personIds: [...personIds] })));
      if (done) this.toasts.show(moved ? this.t().moved : this.t().sent);
    });
  }
}
