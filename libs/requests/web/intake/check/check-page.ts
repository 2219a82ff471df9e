import { Component, DOCUMENT, ElementRef, afterRenderEffect, computed, effect, inject, input, linkedSignal, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BrowserClock, ErrorSummary, Language, NETWORK, type Named, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { type CheckAnswer, PolicyClient, PolicyPending } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { OutgoingNotice } from '../offline/outgoing-notice';
import { somethingWaits } from '../offline/waiting-mark';
import { OrganisationFinder } from '../organisation-finder';
import { Promises } from '../promises';
import { CheckAnswerView } from './check-answer';
import { CHECK_TEXT } from './check.catalogue';
import { promisedDay } from './promised-day';

/**
 * A1: the first page. Which organisation, which function, and a plain answer; the address holds the question asked.
 * Two fields bound by hand: the first page someone opens on a phone does without the forms library.
 */
@Component({
  selector: 'ph-check-page',
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
  imports: [RouterLink, ChoiceCards, ErrorSummary, OutgoingNotice, ProblemNotice, PolicyPending, OrganisationFinder, Promises, CheckAnswerView],
})
export class CheckPage {
  /** Query parameters: the organisation's id when it was in the list, its name, the function. */
  readonly organisme = input<string>();
  readonly nom = input<string>();
  readonly fonction = input<string>();

  protected readonly t = text(CHECK_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly session = inject(Session);

  private readonly client = inject(PolicyClient);
  private readonly draft = inject(IntakeDraft);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly formats = formats();
  protected readonly policy = this.client.policy;
  private readonly promised = promisedDay(inject(DOCUMENT), inject(BrowserClock).now(), this.network.timeZone);
  protected readonly lead = computed(() => (this.promised ? this.t().leadBy({ date: this.formats().longDate(this.promised) }) : this.t().lead));
  protected readonly asker = this.draft.asker.asReadonly();
  protected readonly attempts = signal(0);
  protected readonly missing = computed(() => {
    const { organisation, function: held } = this.asker();
    const asked = this.attempts() > 0;
    return { organisation: asked && !organisation.label.trim() ? this.t().organisationMissing : '', function: asked && !held ? this.t().functionMissing : '' };
  });
  protected readonly lines = computed(() =>
    [
      { fieldId: 'check-organisation', message: this.missing().organisation },
      { fieldId: 'check-function', message: this.missing().function },
    ].filter(({ message }) => message),
  );
  protected readonly functions = computed(() => this.policy()?.rules.values.functions.map(({ code, label }) => ({ value: code, label })) ?? []);
  /** Asked again in the other language when it changes: the reasons are sentences of the API. */
  protected readonly asking = resource({ params: () => this.question(), loader: ({ params }) => this.client.check(params.asked) });
  /** The last answer stays until the next one is there. */
  protected readonly answer = linkedSignal<CheckAnswer | undefined, CheckAnswer | undefined>({
    source: () => (this.asking.hasValue() ? this.asking.value() : undefined),
    computation: (read, last) => read ?? (this.asking.isLoading() ? last?.value : undefined),
  });
  protected readonly problem = computed(() => (this.asking.error() ? problemOf(this.asking.error()) : null));
  /** A request of another visit, for want of a network then. */
  protected readonly waits = signal(somethingWaits(inject(DOCUMENT).defaultView));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private awaited = false;

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => this.restore());
    afterRenderEffect(() => this.showAnswer());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.attempts.update((count) => count + 1);
    if (this.lines().length === 0) await this.ask();
  }

  protected name(organisation: Named): void {
    this.draft.asker.update((asker) => ({ ...asker, organisation }));
  }

  protected hold(held: string): void {
    this.draft.asker.update((asker) => ({ ...asker, function: held }));
  }

  private async ask(): Promise<void> {
    const { organisation, function: held } = this.draft.asker();
    this.awaited = true;
    await this.router.navigate([], { queryParams: { organisme: organisation.id, nom: organisation.label.trim(), fonction: held } });
    if (this.asking.error()) this.asking.reload();
  }

  /** A shared or reloaded address brings its question back. */
  private restore(): void {
    const [id, label, held] = [this.organisme(), this.nom(), this.fonction()];
    if (label && held && !untracked(this.draft.asker).function) this.draft.asker.set({ organisation: { id: id ?? null, label }, function: held });
  }

  /** The answer takes the focus once, when it was just asked for. */
  private showAnswer(): void {
    const answered = this.answer() && !this.asking.isLoading();
    if (!answered || !this.awaited) return;
    this.awaited = false;
    this.host.nativeElement.querySelector<HTMLElement>('ph-check-answer h2')?.focus();
  }

  private question() {
    const [id, name, held] = [this.organisme(), this.nom(), this.fonction()];
    if (!held || !(id || name)) return undefined;
    return { asked: { ...(id ? { organisationId: id } : { organisationName: name }), function: held }, locale: this.language.locale() };
  }
}
