import { Component, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, NETWORK, Notice, type Problem, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { WhyClause } from '@phare/policy/web/clause';
import { TeamNames } from '../access/team-names';
import { UNDECIDED } from '../draft/answers';
import { IntakeDraft } from '../draft/intake-draft';
import { FIRST_FIELD, missingSteps } from '../draft/missing-steps';
import { requestBody } from '../draft/request-body';
import { SENT_URL, stepUrl } from '../draft/steps';
import { INTAKE_TEXT } from '../intake.catalogue';
import { IntakeClient, type NewRequest } from '../intake.client';
import { canEncrypt } from '../kept/can-encrypt';
import { KeptDraft } from '../kept/kept-draft';
import { OutgoingNotice } from '../offline/outgoing-notice';
import { OutgoingRequest } from '../offline/outgoing-request';
import { SUBJECT_TEXT } from '../subject/subject.catalogue';
import { refusedAnswers } from './refused-answers';
import { reviewRows } from './review-rows';
import { REVIEW_TEXT } from './review.catalogue';

/** A3: every answer with « Modifier », the real date before sending, what is done with the information (P-39.1 art. 8), and « Envoyer ». */
@Component({
  selector: 'ph-review-page',
  templateUrl: './review-page.html',
  imports: [RouterLink, ErrorSummary, Notice, OutgoingNotice, ProblemNotice, SummaryList, PolicyPending, WhyClause],
})
export class ReviewPage {
  protected readonly t = text(REVIEW_TEXT);
  protected readonly common = text(INTAKE_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly lastStep = stepUrl('acces');
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly attempts = signal(0);

  protected readonly outgoing = inject(OutgoingRequest);
  private readonly draft = inject(IntakeDraft);
  protected readonly ours = this.draft.ours;
  private readonly policyClient = inject(PolicyClient);
  private readonly client = inject(IntakeClient);
  private readonly team = inject(TeamNames);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptDraft);
  private readonly formats = formats();
  private readonly subjectWords = text(SUBJECT_TEXT);

  protected readonly policy = this.policyClient.policy;
  protected readonly promise = resource({ params: () => this.draft.asker(), loader: ({ params }) => this.policyClient.check({ ...named(params.organisation), function: params.function }) });
  protected readonly date = computed(() => (this.promise.hasValue() ? this.formats().longDate(this.promise.value().followUp.dueOn) : ''));
  private readonly subject = computed(() => {
    const { title, family } = this.draft.subject();
    const plain = this.policy()?.offer.find(({ code }) => code === family)?.plainLabel;
    return title.trim() || (family === UNDECIDED || !plain ? this.subjectWords().undecidedSubject : plain.slice(0, 160));
  });
  protected readonly rows = computed(() => {
    const policy = this.policy();
    if (!policy) return [];
    return reviewRows(this.draft.answers(), { t: this.t(), formats: this.formats(), policy, subject: this.subject(), nameOf: (id) => this.team.nameOf(id) });
  });
  protected readonly lines = computed(() => {
    const problem = this.problem();
    if (this.attempts() === 0) return [];
    const missing = missingSteps(this.draft.answers()).map((step) => ({ fieldId: FIRST_FIELD[step], message: this.t().missing[step], page: `${stepUrl(step)}?retour=verification` }));
    return [...missing, ...(problem ? refusedAnswers(problem) : [])];
  });

  constructor() {
    pageTitle(() => this.t().title);
    // What waited for the network has left while this page was open.
    effect(() => {
      const sent = this.outgoing.sent();
      if (sent && this.draft.typed()) untracked(() => void this.keep(sent));
    });
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    if (this.sending() || missingSteps(this.draft.answers()).length > 0) return this.attempts.update((count) => count + 1);
    this.sending.set(true);
    const body = requestBody(this.draft.answers(), { ...this.t(), subject: this.subject() });
    try {
      await this.keep(await this.client.send(body, this.draft.keys));
    } catch (error) {
      await this.failed(problemOf(error), body);
    } finally {
      this.sending.set(false);
    }
  }

  /** Without a network it waits; else what is wrong is told. */
  private async failed(problem: Problem, body: NewRequest): Promise<void> {
    if (problem.code === 'unreachable' && canEncrypt()) return this.outgoing.hold({ body, key: this.draft.keys.keyFor(body) });
    this.problem.set(problem);
    this.attempts.update((count) => count + 1);
  }

  /** The page of what was sent keeps the promise and the audience; everything typed is forgotten. */
  private async keep({ number, receivedAt, followUp }: Awaited<ReturnType<IntakeClient['send']>>): Promise<void> {
    const { audience, keeperId, persons } = this.draft.access();
    const personNames = persons.map(({ name }) => name.trim()).filter(Boolean);
    this.draft.sent.set({ number, receivedAt, followUp, sealed: audience === 'sealed', keeperName: keeperId ? this.team.nameOf(keeperId) : '', personNames });
    await this.router.navigateByUrl(SENT_URL, { replaceUrl: true });
    // Let go at once: nothing typed waits on the page, or stops whoever leaves it, for the service to destroy its copy.
    const destroyed = Promise.all([this.outgoing.forget(), this.kept.discard()]);
    this.draft.clear();
    await destroyed;
  }
}

const named = ({ id, label }: { readonly id: string | null; readonly label: string }) => (id ? { organisationId: id } : { organisationName: label.trim() });
