import { Component, Injector, afterNextRender, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { BrowserClock, ErrorSummary, FormAttempt, Notice, type Problem, TextField, focusById, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { TimeField } from '@phare/kernel/web/forms/time-field';
import { type OrganisationView, TeamOrganisationFinder } from '@phare/organisations/web';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { warnBeforeLeaving } from '../intake/draft/leaving-warning';
import type { RequestView } from '../request-file/team-requests.client';
import { isBegun, entryBody } from './entry-body';
import { EntryChoices } from './entry-choices';
import { EntryDraft } from './entry-draft';
import { entryRules } from './entry-rules';
import { EntrySent } from './entry-sent';
import { EntryClient } from './entry.client';
import { PHONE_ENTRY_TEXT } from './phone-entry.catalogue';
import { refusedFields } from './refused-fields';

/** Fields of the folded part: it opens when one of them is wrong. */
const DETAILS = ['entry.description', 'entry.modes', 'entry.deadline', 'entry.offerItems'];

/** B3: a request taken on the telephone, on one page, by keyboard, in the time of the call. */
@Component({
  selector: 'ph-phone-entry-page',
  templateUrl: './phone-entry-page.html',
  styleUrl: './phone-entry-page.scss',
  imports: [FormField, RouterLink, CheckCards, ChoiceCards, DateBoxes, ErrorSummary, Notice, ProblemNotice, TextArea, TextField, TimeField, PolicyPending, TeamOrganisationFinder, EntrySent],
  host: { '(document:keydown.control.enter)': 'send()', '(document:keydown.meta.enter)': 'send()' },
})
export class PhoneEntryPage {
  protected readonly t = text(PHONE_ENTRY_TEXT);
  protected readonly choices = inject(EntryChoices);
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sent = signal<RequestView | null>(null);
  protected readonly organisation = signal<OrganisationView | null>(null);

  private readonly draft = inject(EntryDraft);
  private readonly client = inject(EntryClient);
  private readonly clock = inject(BrowserClock);
  private readonly injector = inject(Injector);
  private readonly formats = formats();
  private readonly focused = signal(false);
  protected readonly form = form(this.draft.entry, (path) => entryRules(path, this.t, () => this.clock.now()), { name: 'entry' });
  protected readonly attempt = new FormAttempt(this.form);
  private readonly refused = computed(() => refusedFields(this.problem()));
  protected readonly lines = computed(() => [...this.attempt.lines(), ...this.refused()]);
  protected readonly detailsWrong = computed(() => this.lines().some(({ fieldId }) => DETAILS.includes(fieldId)));
  protected readonly unmatched = computed(() => !this.draft.entry().organisation.id && this.draft.entry().organisation.label.trim().length > 3);
  protected readonly already = resource({ params: () => this.draft.entry().organisation.id ?? undefined, loader: ({ params }) => this.client.openRequests(params), defaultValue: [] });
  protected readonly membership = computed(() => {
    const organisation = this.organisation();
    if (!organisation) return null;
    if (organisation.kind === 'emerging_group') return { tone: 'caution' as const, said: this.t().emergingGroup };
    return { tone: organisation.membershipToday === 'in_force' ? ('good' as const) : ('caution' as const), said: this.t().membership[organisation.membershipToday] };
  });
  protected readonly late = computed(() => {
    const { date } = this.draft.entry();
    return this.form.date().valid() && date < this.draft.begun().date ? this.t().late({ date: this.formats().longDate(date) }) : '';
  });
  protected readonly untouchedReceipt = computed(() => isBegun(this.draft.entry(), this.draft.begun()));

  constructor() {
    pageTitle(() => this.t().title);
    warnBeforeLeaving(this.draft.isTyped);
    effect(() => {
      if (this.policy() && !untracked(this.focused)) this.focusFirst();
    });
    // A crisis or a complaint proposes the seal (domain.md §8); it stays a choice.
    effect(() => {
      const proposed = this.choices.proposesSeal(this.form.kinds().value());
      if (proposed) untracked(() => this.draft.entry.update((entry) => ({ ...entry, audience: 'sealed' })));
    });
  }

  protected async send(): Promise<void> {
    if (this.sent()) return;
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        this.sent.set(await this.client.send(entryBody(this.draft.entry(), this.draft.begun()), this.draft.keys));
        this.draft.clear();
        afterNextRender(() => focusById('entry-sent'), { injector: this.injector });
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.send();
  }

  protected another(): void {
    this.sent.set(null);
    this.organisation.set(null);
    this.form().reset();
    this.focusFirst();
  }

  /** Once, when the fields are there: another language must not take the focus back. */
  private focusFirst(): void {
    this.focused.set(true);
    // The heading stays in sight: the field is just below it.
    afterNextRender(() => document.getElementById('entry.organisation')?.focus(), { injector: this.injector });
  }
}
