import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { type Api, BrowserClock, FormAttempt, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { civilDateIn } from '@phare/kernel/domain';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { LIFE_TEXT } from './life.catalogue';

/** When to take a request up again, and whose turn it is; the thirty-day clock runs on (domain.md §6). */
@Component({ selector: 'ph-next-form', templateUrl: './next-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextArea, ActionFrame] })
export class NextForm {
  private readonly words = text(LIFE_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly clock = inject(BrowserClock);
  private readonly request = computed(() => this.open.opened()?.request);

  protected readonly t = computed(() => this.words().next);
  private readonly model = this.open.draft('plan_next', () => ({ waitingFor: this.request()?.waitingFor ?? 'team', date: this.request()?.nextActionOn ?? '', repeat: String(this.request()?.nextActionEvery ?? 'once'), asks: this.request()?.nextActionAsks ? 'yes' : 'no', note: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.date, ({ value, valueOf }) => {
        if (!value()) return valueOf(path.repeat) === 'once' && valueOf(path.asks) === 'no' ? undefined : { kind: 'required', message: this.t().dayMissing };
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() < civilDateIn(this.clock.now(), this.request()?.followUp.timeZone ?? 'UTC') ? { kind: 'past', message: this.t().past } : undefined;
      });
      maxLength(path.note, 1000, { message: () => this.t().tooLong });
    },
    { name: 'next' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/nextActionOn': 'next.date', '/everyDays': 'next.repeat', '/waitingFor': 'next.waitingFor', '/note': 'next.note' };
  protected readonly who = computed(() => (['team', 'organisation'] as const).map((value) => ({ value, label: this.t().who[value] })));

  /** The paces that are offered, and the one that was set some other way. */
  protected readonly paces = computed(() => {
    const own = this.request()?.nextActionEvery;
    const known = Object.entries(this.t().pace).map(([value, label]) => ({ value, label }));
    const others = own && !known.some(({ value }) => value === String(own)) ? [{ value: String(own), label: this.t().every({ days: own }) }] : [];
    return [...known, ...others].sort((one, other) => Number(one.value !== 'once') - Number(other.value !== 'once') || Number(one.value) - Number(other.value));
  });
  protected readonly yesOrNo = computed(() => (['no', 'yes'] as const).map((value) => ({ value, label: this.t()[value] })));

  protected send(): Promise<boolean> {
    const { waitingFor, date, repeat, asks, note } = this.model();
    const body: Api.NextActionDto = { waitingFor: waitingFor as Api.NextActionDtoWaitingFor, nextActionOn: date || null, everyDays: repeat === 'once' ? null : Number(repeat), asks: asks === 'yes', ...(note.trim() ? { note: note.trim() } : {}) };
    return this.attempt.send(async () => void (await this.open.perform('plan_next', (call) => this.client.planNext(call, body), () => ({ waitingFor, nextActionOn: date || null, nextActionEvery: body.everyDays, nextActionAsks: body.asks }))));
  }
}
