import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { type Api, FormAttempt, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { EXCHANGES_TEXT } from '../../exchanges/exchanges.catalogue';
import { Exchanges } from '../../exchanges/exchanges.client';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

const MOST = 10_000;

/** Closing, with the files that were handed over: from the work, what the organisation did itself (policy clause `definition.autonomie`); from a referral, whether the resource answered. */
@Component({ selector: 'ph-close-form', templateUrl: './close-form.html', imports: [FormField, CheckCards, ChoiceCards, TextArea, ActionFrame] })
export class CloseForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly exchanges = inject(Exchanges);
  private readonly exchangeWords = text(EXCHANGES_TEXT);
  protected readonly t = computed(() => this.words().close);
  protected readonly after = computed(() => this.exchangeWords().closing);
  protected readonly referred = computed(() => this.open.opened()?.request.status === 'referred');
  private readonly model = this.open.draft('close', () => ({ outcome: '', summary: '', doneByOrganisation: '', referralAnswer: '', documents: [] as readonly string[], silent: [] as readonly string[] }));
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
  protected readonly fields = { '/outcome': 'close.outcome', '/summary': 'close.summary', '/doneByOrganisation': 'close.doneByOrganisation', '/referralAnswer': 'close.referralAnswer' };
  private readonly read = rxResource({ params: () => this.open.opened()?.request.id, stream: ({ params }) => this.exchanges.files(params) });
  protected readonly documents = computed(() => (this.read.hasValue() ? this.read.value() : []).filter(({ state }) => state === 'kept').map(({ id, name }) => ({ value: id, label: name })));
  protected readonly silence = computed(() => [{ value: 'silent', label: this.after().silent, hint: this.after().silentHint }]);
  protected readonly outcomes = computed(() => (['done', 'partly', 'not_done'] as const).map((value) => ({ value, label: this.t()[value] })));
  protected readonly answers = computed(() => (['contacted', 'refused', 'no_answer'] as const).map((value) => ({ value, label: this.t()[value] })));

  protected send(): Promise<boolean> {
    const { outcome, summary, doneByOrganisation, referralAnswer, documents, silent } = this.model();
    const ending = this.referred() ? { referralAnswer: referralAnswer as Api.CloseDtoReferralAnswer } : { doneByOrganisation: doneByOrganisation.trim() };
    const ends = { ...(documents.length > 0 ? { documents: [...documents] } : {}), ...(silent.length > 0 ? { doNotContact: true } : {}) };
    const body = { outcome: outcome as Api.CloseDtoOutcome, summary: summary.trim(), ...ending, ...ends };
    return this.attempt.send(async () => void (await this.open.perform('close', (call) => this.client.close(call, body))));
  }
}
