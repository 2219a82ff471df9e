import { Component, computed, effect, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, FormAttempt, IdempotencyKeys, NETWORK, NOTHING_NAMED, type Named, type Problem, Session, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { SENT_URL } from '../draft/steps';
import { INTAKE_TEXT } from '../intake.catalogue';
import { type CallBack, IntakeClient } from '../intake.client';
import { OrganisationFinder } from '../organisation-finder';
import { MandateChoice } from '../organisation/mandate-choice';
import { CALL_BACK_TEXT } from './call-back.catalogue';

interface Answers {
  readonly organisation: Named;
  readonly name: string;
  readonly phone: string;
  readonly when: string;
  /** `yes`, `no`, or `''`. */
  readonly leaveMessage: string;
}

/** « Appelez-moi plutôt »: a name, a number, when, and whether a message may be left. Why is said by voice. */
@Component({
  selector: 'ph-call-back-page',
  templateUrl: './call-back-page.html',
  imports: [FormField, RouterLink, ChoiceCards, ErrorSummary, ProblemNotice, TextField, PolicyPending, OrganisationFinder, MandateChoice],
})
export class CallBackPage {
  protected readonly t = text(CALL_BACK_TEXT);
  protected readonly common = text(INTAKE_TEXT);
  protected readonly network = inject(NETWORK);
  protected readonly session = inject(Session);
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly problem = signal<Problem | null>(null);

  private readonly draft = inject(IntakeDraft);
  private readonly client = inject(IntakeClient);
  private readonly router = inject(Router);
  private readonly keys = new IdempotencyKeys();
  private readonly model = signal<Answers>({ organisation: NOTHING_NAMED, name: this.session.view()?.user.name ?? '', phone: '', when: '', leaveMessage: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.organisation, ({ value }) => (value().label.trim() ? undefined : { kind: 'organisation', message: this.t().organisationMissing }));
      required(path.name, { message: () => this.t().nameMissing });
      required(path.phone, { message: () => this.t().phoneMissing });
      maxLength(path.when, 300);
      required(path.leaveMessage, { message: () => this.t().leaveMessageMissing });
    },
    { name: 'call' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly messages = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no },
  ]);

  constructor() {
    pageTitle(() => this.t().title);
    // What was answered already, here or on the first page, is not asked again.
    effect(() => {
      const { organisation } = this.draft.asker();
      this.model.update((answers) => (answers.organisation.label && this.session.mandates().length === 0 ? answers : { ...answers, organisation }));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        const { number, receivedAt, followUp } = await this.client.askCall(this.body(), this.keys);
        this.draft.sent.set({ number, receivedAt, followUp, sealed: false, keeperName: '', personNames: [], byPhone: true });
        await this.router.navigateByUrl(SENT_URL, { replaceUrl: true });
        this.draft.clear();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  private body(): CallBack {
    const { organisation, name, phone, when, leaveMessage } = this.model();
    const held = this.draft.asker().function as CallBack['function'];
    return {
      ...(organisation.id ? { organisationId: organisation.id } : { organisationName: organisation.label.trim() }),
      ...(held ? { function: held } : {}),
      name: name.trim(),
      phone: phone.trim(),
      ...(when.trim() ? { when: when.trim() } : {}),
      leaveMessage: leaveMessage === 'yes',
      notice: { version: 'current', readBy: 'requester' },
    };
  }
}
