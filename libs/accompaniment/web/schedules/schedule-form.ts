import { Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, FormAttempt, type Named, NOTHING_NAMED, type Problem, Session, TextField, isCivilDate, problemOf, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { TeamOrganisationFinder } from '@phare/organisations/web';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';
import { SCHEDULES_TEXT } from './schedules.catalogue';
import { Schedules, type ScheduleView } from './schedules.client';

const MOST_TITLE = 160;

const startOf = (schedule: ScheduleView | null, organisation: Named, today: string, me: string) => ({
  organisation: schedule ? { id: schedule.organisation.id, label: schedule.organisation.name } : organisation,
  title: schedule?.title ?? '',
  everyDays: String(schedule?.everyDays ?? 91),
  nextOn: schedule ? (schedule.nextOn ?? '') : today,
  until: schedule?.until ?? '',
  personId: schedule?.person.personId ?? me,
});

/** Follow-ups to plan, or to plan otherwise: which organisation, what for, how often, until when, by whom. */
@Component({ selector: 'ph-schedule-form', templateUrl: './schedule-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextField, TeamOrganisationFinder, FormFrame] })
export class ScheduleForm {
  readonly schedule = input.required<ScheduleView | null>();
  readonly organisation = input<Named>(NOTHING_NAMED);
  readonly done = output<ScheduleView | null>();

  private readonly words = text(SCHEDULES_TEXT);
  private readonly client = inject(Schedules);
  private readonly policy = inject(PolicyClient);
  private readonly me = inject(Session).view()?.user;
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly t = computed(() => this.words().form);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = linkedSignal(() => startOf(this.schedule(), this.organisation(), this.today, this.me?.personId ?? ''));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.organisation, ({ value }) => (value().id ? undefined : { kind: 'required', message: this.t().organisationMissing }));
      validate(path.title, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().purposeMissing }));
      maxLength(path.title, MOST_TITLE, { message: () => this.t().tooLong });
      validate(path.nextOn, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() < this.today && value() !== this.schedule()?.nextOn ? { kind: 'past', message: this.t().past } : undefined;
      });
      validate(path.until, ({ value, valueOf }) => {
        if (value() === '') return undefined;
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() < valueOf(path.nextOn) ? { kind: 'ends', message: this.t().endsBefore } : undefined;
      });
      required(path.personId, { message: () => this.t().personMissing });
    },
    { name: 'schedule' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/organisationId': 'schedule.organisation', '/title': 'schedule.title', '/everyDays': 'schedule.everyDays', '/nextOn': 'schedule.nextOn', '/until': 'schedule.until', '/personId': 'schedule.personId' };
  private readonly team = resource({ loader: () => this.policy.team(), defaultValue: [] as readonly TeamMemberView[] });

  /** The paces that are offered, and the one that was set some other way. */
  protected readonly paces = computed(() => {
    const own = this.schedule()?.everyDays;
    const known = Object.entries(this.t().pace).map(([value, label]) => ({ value, label }));
    return own === undefined || known.some(({ value }) => value === String(own)) ? known : [...known, { value: String(own), label: this.words().every({ days: own }) }];
  });
  /** The caller first, then the team and the resource people; and whoever does it now, were they none of these any more. */
  protected readonly people = computed(() => {
    const now = this.schedule()?.person;
    const others = (this.team.hasValue() ? this.team.value() : []).filter(({ personId }) => personId !== this.me?.personId);
    const named = [...(this.me ? [{ personId: this.me.personId, name: this.t().me({ name: this.me.name }) }] : []), ...others];
    return [...named, ...(now && !named.some(({ personId }) => personId === now.personId) ? [now] : [])].map(({ personId, name }) => ({ value: personId, label: name }));
  });

  protected send(): Promise<boolean> {
    const { organisation, title, everyDays, nextOn, until, personId } = this.model();
    const said = { title: title.trim(), everyDays: Number(everyDays), nextOn, until: until || null, personId };
    const schedule = this.schedule();
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        this.done.emit(await firstValueFrom(schedule ? this.client.change(schedule, said) : this.client.add({ ...said, organisationId: organisation.id ?? '' })));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
