import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { WhyClause } from '@phare/policy/web/clause';
import { OpenRequest } from '../open-request';
import { PolicyWords } from '../policy-words';
import { type RequestView, TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { TRIAGE_TEXT } from './triage.catalogue';

interface Triage {
  /** Whether an eligibility decision goes with the triage: always where it is to verify, else to correct it. */
  readonly decides: boolean;
  readonly outcome: string;
  readonly outcomeReason: string;
  readonly priority: string;
  readonly reason: string;
}

const MOST = 1000;

/** Triage: the priority confirmed with a reason and, where it is to verify or to correct, the eligibility decided with its own. */
@Component({ selector: 'ph-triage-form', templateUrl: './triage-form.html', imports: [FormField, ChoiceCards, TextArea, WhyClause, ActionFrame] })
export class TriageForm {
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly policy = inject(PolicyClient).policy;
  private readonly policyWords = inject(PolicyWords);

  protected readonly t = text(TRIAGE_TEXT);
  protected readonly request = computed(() => this.open.opened()?.request);
  private readonly model = this.open.draft<Triage>('triage', () => this.initial());
  protected readonly form = form(
    this.model,
    (path) => {
      applyWhen(path, ({ value }) => value().decides, (decided) => {
        required(decided.outcome, { message: () => this.t().outcomeMissing });
        validate(decided.outcomeReason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().outcomeReasonMissing }));
        maxLength(decided.outcomeReason, MOST, { message: () => this.t().reasonTooLong });
      });
      required(path.priority, { message: () => this.t().priorityMissing });
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().reasonMissing }));
      maxLength(path.reason, MOST, { message: () => this.t().reasonTooLong });
    },
    { name: 'triage' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/eligibility/outcome': 'triage.outcome', '/eligibility': 'triage.outcomeReason', '/priority': 'triage.priority', '/reason': 'triage.reason' };
  protected readonly toVerify = computed(() => this.request()?.eligibility?.outcome === 'to_verify');
  protected readonly outcomes = computed(() => [
    { value: 'eligible', label: this.t().eligible },
    { value: 'ineligible', label: this.t().ineligible, hint: this.t().ineligibleHint },
  ]);
  protected readonly levels = computed(() => {
    const suggested = this.request()?.priority?.suggested;
    return (this.policy()?.rules.priority.levels ?? []).map(({ code, label }) => ({ value: code, label: `${code.toUpperCase()} · ${label}`, hint: code === suggested ? this.t().suggested : undefined }));
  });
  protected readonly reasons = computed(() => (this.request()?.priority?.reasons ?? []).map(({ code, clause }) => ({ label: this.policyWords.of('kind', code), clause })));

  protected decide(): void {
    this.model.update((model) => ({ ...model, decides: true }));
  }

  protected reuse(): void {
    const reason = this.reasons().map(({ label }) => label).join('. ');
    this.model.update((model) => ({ ...model, reason }));
  }

  protected send(): Promise<boolean> {
    const { decides, outcome, outcomeReason, priority, reason } = this.model();
    const eligibility = decides ? { eligibility: { outcome: outcome as 'eligible' | 'ineligible', reason: outcomeReason.trim() } } : {};
    const foreseen = (request: RequestView): Partial<RequestView> => ({
      status: 'triaged',
      priority: { ...request.priority, confirmed: priority } as RequestView['priority'],
      ...(decides ? { eligibility: { ...request.eligibility, outcome } as RequestView['eligibility'] } : {}),
    });
    return this.attempt.send(async () => void (await this.open.perform('triage', (call) => this.client.triage(call, { ...eligibility, priority, reason: reason.trim() }), foreseen)));
  }

  private initial(): Triage {
    const { priority, eligibility } = this.request() ?? {};
    return { decides: eligibility?.outcome === 'to_verify', outcome: '', outcomeReason: '', priority: priority?.confirmed ?? priority?.suggested ?? '', reason: '' };
  }
}
