import { Component, Injector, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, NETWORK, Notice, type Problem, ProblemNotice, SummaryList, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { PolicyClient, PolicyPending, WhyClause } from '@phare/policy/web';
import { TeamNames } from '../access/team-names';
import { UNDECIDED } from '../draft/answers';
import { IntakeDraft } from '../draft/intake-draft';
import { FIRST_FIELD, missingSteps } from '../draft/missing-steps';
import { requestBody } from '../draft/request-body';
import { SENT_URL, stepUrl } from '../draft/steps';
import { INTAKE_TEXT } from '../intake.catalogue';
import { IntakeClient } from '../intake.client';
import { canEncrypt } from '../kept/can-encrypt';
import { SUBJECT_TEXT } from '../subject/subject.catalogue';
import { refusedAnswers } from './refused-answers';
import { reviewRows } from './review-rows';
import { REVIEW_TEXT } from './review.catalogue';

/** A3: every answer with « Modifier », the real date before sending, what is done with the information (P-39.1 art. 8), and « Envoyer ». */
@Component({
  selector: 'ph-review-page',
  templateUrl: './review-page.html',
  imports: [RouterLink, ErrorSummary, Notice, ProblemNotice, SummaryList, PolicyPending, WhyClause],
})
export class ReviewPage {
  protected readonly t = text(REVIEW_TEXT);
  protected readonly common = text(INTAKE_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly lastStep = stepUrl('acces');
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly attempts = signal(0);

  private readonly draft = inject(IntakeDraft);
  private readonly policyClient = inject(PolicyClient);
  private readonly client = inject(IntakeClient);
  private readonly team = inject(TeamNames);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
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
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    if (this.sending() || missingSteps(this.draft.answers()).length > 0) return this.attempts.update((count) => count + 1);
    this.sending.set(true);
    try {
      await this.keep(await this.client.send(requestBody(this.draft.answers(), { ...this.t(), subject: this.subject() }), this.draft.keys));
    } catch (error) {
      this.problem.set(problemOf(error));
      this.attempts.update((count) => count + 1);
    } finally {
      this.sending.set(false);
    }
  }

  /** The page of what was sent keeps the promise and the audience; everything typed is forgotten. */
  private async keep({ number, receivedAt, followUp }: Awaited<ReturnType<IntakeClient['send']>>): Promise<void> {
    const { audience, keeperId, persons } = this.draft.access();
    const personNames = persons.map(({ name }) => name.trim()).filter(Boolean);
    this.draft.sent.set({ number, receivedAt, followUp, sealed: audience === 'sealed', keeperName: keeperId ? this.team.nameOf(keeperId) : '', personNames });
    await this.router.navigateByUrl(SENT_URL, { replaceUrl: true });
    await this.discardDraft();
    this.draft.clear();
  }

  /** Sent, nothing of it is kept elsewhere. */
  private async discardDraft(): Promise<void> {
    if (!canEncrypt()) return;
    const { KeptDraft } = await import('../kept/kept-draft');
    await this.injector.get(KeptDraft).discard();
  }
}

const named = ({ id, label }: { readonly id: string | null; readonly label: string }) => (id ? { organisationId: id } : { organisationName: label.trim() });
