import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { type Api, FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';
import { NOTHING_MORE, partingBody } from './parting';
import { PartingFields } from './parting-fields';

const MOST = 10_000;

/** Closing, with the files that were handed over: from the work, what the organisation did itself (policy clause `definition.autonomie`); from a referral, whether the resource answered. */
@Component({ selector: 'ph-close-form', templateUrl: './close-form.html', imports: [FormField, ChoiceCards, TextArea, ActionFrame, PartingFields] })
export class CloseForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().close);
  protected readonly referred = computed(() => this.open.opened()?.request.status === 'referred');
  private readonly model = this.open.draft('close', () => ({ outcome: '', summary: '', doneByOrganisation: '', referralAnswer: '', parting: NOTHING_MORE }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.outcome, { message: () => this.t().outcomeMissing });
      validate(path.summary, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().summaryMissing }));
      maxLength(path.summary, MOST);
      applyWhen(path, () => this.referred(), (referred) => required(referred.referralAnswer, { message: () => this.t().answerMissing }));
      applyWhen(path, () => !this.referred(), (worked) => {
        validate(worked.doneByOrganisation, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().doneMissing }));
        maxLength(worked.doneByOrganisation, MOST);
      });
    },
    { name: 'close' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/outcome': 'close.outcome', '/summary': 'close.summary', '/doneByOrganisation': 'close.doneByOrganisation', '/referralAnswer': 'close.referralAnswer', '/documents': 'close.parting.documents' };
  protected readonly outcomes = computed(() => (['done', 'partly', 'not_done'] as const).map((value) => ({ value, label: this.t()[value] })));
  protected readonly answers = computed(() => (['contacted', 'refused', 'no_answer'] as const).map((value) => ({ value, label: this.t()[value] })));

  protected send(): Promise<boolean> {
    const { outcome, summary, doneByOrganisation, referralAnswer, parting } = this.model();
    const ending = this.referred() ? { referralAnswer: referralAnswer as Api.CloseDtoReferralAnswer } : { doneByOrganisation: doneByOrganisation.trim() };
    const body = { outcome: outcome as Api.CloseDtoOutcome, summary: summary.trim(), ...ending, ...partingBody(parting) };
    return this.attempt.send(async () => void (await this.open.perform('close', (call) => this.client.close(call, body))));
  }
}
