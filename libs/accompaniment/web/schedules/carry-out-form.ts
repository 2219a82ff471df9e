import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Problem, Session, TextField, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';
import { NOTHING_BROUGHT, broughtBody, broughtRules } from './brought-request';
import { SCHEDULES_TEXT } from './schedules.catalogue';
import { Schedules, type ScheduleView } from './schedules.client';

const MOST_NOTE = 1000;
const PARTS = ['subject', 'description', 'channel'] as const;
const OF_THE_REQUESTER = ['name', 'function', 'email', 'phone'] as const;

const asChoices = (values: readonly { readonly code: string; readonly label: string }[] | undefined) => values?.map(({ code, label }) => ({ value: code, label })) ?? [];

/** A follow-up that was done: noted, or it brought out a request that the team receives now. */
@Component({ selector: 'ph-carry-out-form', templateUrl: './carry-out-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextArea, TextField, FormFrame] })
export class CarryOutForm {
  readonly schedule = input.required<ScheduleView>();
  readonly done = output<ScheduleView | null>();

  private readonly words = text(SCHEDULES_TEXT);
  private readonly client = inject(Schedules);
  private readonly session = inject(Session);
  private readonly policy = inject(PolicyClient).policy;
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly t = computed(() => this.words().carry);
  protected readonly frame = computed(() => this.words().form);
  protected readonly team = this.session.isTeam();
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ doneOn: this.today as string, mode: '', note: '', brings: 'no', request: NOTHING_BROUGHT });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.doneOn, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.words().form.dateWrong };
        return value() > this.today ? { kind: 'future', message: this.t().future } : undefined;
      });
      required(path.mode, { message: () => this.t().modeMissing });
      validate(path.note, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().noteMissing }));
      maxLength(path.note, MOST_NOTE, { message: () => this.words().form.tooLong });
      applyWhen(path.request, ({ valueOf }) => valueOf(path.brings) === 'yes', (request) => broughtRules(request, this.t, () => this.words().form.tooLong));
    },
    { name: 'carry' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields: Readonly<Record<string, string>> = {
    ...{ '/doneOn': 'carry.doneOn', '/mode': 'carry.mode', '/note': 'carry.note', '/request': 'carry.brings' },
    ...Object.fromEntries(PARTS.map((part) => [`/request/${part}`, `carry.request.${part}`])),
    ...Object.fromEntries(OF_THE_REQUESTER.flatMap((part) => [`/request/requester/${part}`, `/requester/${part}`].map((pointer) => [pointer, `carry.request.${part}`]))),
  };
  protected readonly modes = computed(() => asChoices(this.policy()?.rules.values.modes));
  protected readonly functions = computed(() => asChoices(this.policy()?.rules.values.functions));
  protected readonly channels = computed(() => asChoices(this.policy()?.rules.values.channels.filter(({ code }) => code !== 'web')));
  protected readonly answers = computed(() => (['no', 'yes'] as const).map((value) => ({ value, label: this.t().answers[value] })));
  protected readonly audiences = computed(() => (['team', 'sealed'] as const).map((value) => ({ value, label: this.t().audiences[value] })));

  protected send(): Promise<boolean> {
    const { doneOn, mode, note, brings, request } = this.model();
    const body = { doneOn, mode, note: note.trim(), ...(brings === 'yes' ? { request: broughtBody(request, this.session.view()?.user.personId ?? '') } : {}) };
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        this.done.emit(await firstValueFrom(this.client.carryOut(this.schedule(), body)));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
