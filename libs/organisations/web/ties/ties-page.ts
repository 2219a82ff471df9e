import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, ErrorSummary, FormAttempt, IdempotencyKeys, NOTHING_NAMED, Notice, type Problem, Session, Toasts, formats, isCivilDate, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';
import { TeamOrganisationFinder } from '../team-organisation-finder';
import { TiesList } from './ties-list';
import { TIES_TEXT } from './ties.catalogue';
import { type TieNature, type TieView, TiesClient } from './ties.client';
import { natureChoices, tieBody } from './tie-body';

/** Ties to organisations: anyone of the team declares their own; coordination declares anyone's, reads them and ends them. */
@Component({
  selector: 'ph-ties-page',
  templateUrl: './ties-page.html',
  imports: [FormField, RouterLink, ChoiceCards, DateBoxes, ErrorSummary, Notice, ProblemNotice, TeamOrganisationFinder, TiesList],
})
export class TiesPage {
  /** Query parameter: the organisation's id. */
  readonly organisme = input<string>();

  protected readonly t = text(TIES_TEXT);
  private readonly formats = formats();
  private readonly client = inject(TiesClient);
  private readonly policy = inject(PolicyClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly keys = new IdempotencyKeys();
  private readonly clock = inject(BrowserClock);
  protected readonly coordination = this.session.isCoordination;
  private readonly me = computed(() => this.session.view()?.user.personId ?? '');
  private readonly model = signal({ organisation: NOTHING_NAMED, personId: '', nature: '', from: this.today() as string });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.organisation, ({ value }) => (value().id ? undefined : { kind: 'required', message: this.t().organisationMissing }));
      validate(path.personId, ({ value }) => (!this.coordination() || value() ? undefined : { kind: 'required', message: this.t().personMissing }));
      required(path.nature, { message: () => this.t().natureMissing });
      validate(path.from, ({ value }) => (isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().fromWrong }));
    },
    { name: 'tie' },
  );
  protected readonly isOwn = computed(() => !this.coordination() || this.model().personId === this.me());
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly natures = computed(() => natureChoices(this.t()));
  protected readonly team = resource({ params: () => (this.coordination() ? true : undefined), loader: () => this.policy.team(), defaultValue: [] as readonly TeamMemberView[] });
  protected readonly people = computed(() => {
    const others = (this.team.hasValue() ? this.team.value() : []).filter(({ personId }) => personId !== this.me());
    return [{ value: this.me(), label: this.t().me }, ...others.map(({ personId, name }) => ({ value: personId, label: name }))];
  });
  protected readonly organisationId = computed(() => this.model().organisation.id);
  /** Read again after each change. */
  protected readonly changes = signal(0);
  private readonly named = rxResource({ params: () => this.organisme(), stream: ({ params }) => this.client.organisationName(params) });

  constructor() {
    pageTitle(() => this.t().title);
    // The address names the organisation; its name is read once.
    effect(() => {
      const [id, label] = [this.organisme(), this.named.hasValue() ? this.named.value() : ''];
      if (id && label && untracked(this.organisationId) !== id) this.model.update((model) => ({ ...model, organisation: { id, label } }));
    });
    effect(() => {
      const id = this.organisationId();
      if (id && id !== untracked(this.organisme)) void this.router.navigate([], { queryParams: { organisme: id }, queryParamsHandling: 'merge', replaceUrl: true });
    });
  }

  protected async declare(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      const { organisation, ...tie } = this.model();
      try {
        this.declared(await this.client.declare(organisation.id ?? '', tieBody(tie, this.coordination()), this.keys));
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  private declared({ personName: name, from }: TieView): void {
    const t = this.t();
    this.toasts.show(from <= this.today() ? t.declared({ name }) : t.declaredLater({ name, date: this.formats().date(from) }));
    this.model.update(({ organisation }) => ({ organisation, personId: '', nature: '' as TieNature | '', from: this.today() }));
    this.attempt.restart();
    this.changes.update((count) => count + 1);
  }

  private today(): string {
    return civilDateIn(this.clock.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
}
