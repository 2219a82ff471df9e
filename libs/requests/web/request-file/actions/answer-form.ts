import { Component, computed, inject } from '@angular/core';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { type Api, BrowserClock, FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { switchMap } from 'rxjs';
import { OpenRequest } from '../open-request';
import { type ActionCall, type Answered, TeamRequests, versioned } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';
import { LIFE_TEXT } from './life.catalogue';
import { NOTHING_MORE, partingBody } from './parting';
import { PartingFields } from './parting-fields';

const MOST = 10_000;

/** A five-minute answer is one form: the follow-up where there is none yet, and the answer that closes (domain.md §6). */
@Component({ selector: 'ph-answer-form', templateUrl: './answer-form.html', imports: [FormField, ChoiceCards, TextArea, ActionFrame, PartingFields] })
export class AnswerForm {
  private readonly words = text(LIFE_TEXT);
  private readonly closing = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly clock = inject(BrowserClock);
  private readonly policy = inject(PolicyClient).policy;

  protected readonly t = computed(() => this.words().answer);
  protected readonly c = computed(() => this.closing().close);
  protected readonly toFollowUp = computed(() => !this.open.opened()?.request.followUp.doneAt);
  private readonly model = this.open.draft('answer', () => ({ outcome: 'done', mode: '', summary: '', doneByOrganisation: '', parting: NOTHING_MORE }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.outcome, { message: () => this.c().outcomeMissing });
      applyWhen(path, () => this.toFollowUp(), (contact) => required(contact.mode, { message: () => this.t().modeMissing }));
      validate(path.summary, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().summaryMissing }));
      maxLength(path.summary, MOST, { message: () => this.t().tooLong });
      maxLength(path.doneByOrganisation, MOST, { message: () => this.t().tooLong });
    },
    { name: 'answer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/outcome': 'answer.outcome', '/mode': 'answer.mode', '/summary': 'answer.summary', '/doneByOrganisation': 'answer.doneByOrganisation', '/documents': 'answer.parting.documents' };
  protected readonly modes = computed(() => (this.policy()?.rules.values.modes ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly outcomes = computed(() => (['done', 'partly', 'not_done'] as const).map((value) => ({ value, label: this.c()[value] })));

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => void (await this.open.perform('answer', (call) => this.sent(call))));
  }

  /** Sent again after a failure, the follow-up under the same key answers the one that is there. */
  private sent(call: ActionCall): Answered {
    const { outcome, mode, summary, doneByOrganisation, parting } = this.model();
    const body: Api.CloseDto = { outcome: outcome as Api.CloseDtoOutcome, summary: summary.trim(), ...(doneByOrganisation.trim() ? { doneByOrganisation: doneByOrganisation.trim() } : {}), ...partingBody(parting) };
    if (!this.toFollowUp()) return this.client.answer(call, body);
    const contact = { contactedAt: this.clock.now().toISOString(), mode, summary: summary.trim() };
    return this.client.followUp(call, contact).pipe(switchMap((done) => this.client.answer({ ...call, version: versioned(done).version }, body)));
  }
}
