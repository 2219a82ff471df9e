import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { BrowserClock, FormAttempt, TextField, isCivilDate, text } from '@phare/kernel/web';
import { hourOf, instantOf, momentOf, notBefore } from '@phare/kernel/web/forms/moment';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { TimeField } from '@phare/kernel/web/forms/time-field';
import { PolicyClient } from '@phare/policy/web';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

const MOST_SUMMARY = 10_000;
const MOST_STEP = 1000;

/** A human contact with the requester: what stops the thirty-day clock. */
@Component({ selector: 'ph-follow-up-form', templateUrl: './follow-up-form.html', imports: [FormField, ChoiceCards, DateBoxes, TextArea, TextField, TimeField, ActionFrame] })
export class FollowUpForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly clock = inject(BrowserClock);
  private readonly policy = inject(PolicyClient).policy;

  protected readonly t = computed(() => this.words().followUp);
  private readonly model = this.open.draft('follow_up', () => ({ ...momentOf(this.clock.now()), mode: 'phone', summary: '', nextStep: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.date, ({ value, valueOf }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        const at = instantOf({ date: value(), time: valueOf(path.time) });
        return at && at > this.clock.now() ? { kind: 'future', message: this.t().future } : undefined;
      });
      validate(path.time, ({ value }) => (hourOf(value()) ? undefined : { kind: 'time', message: this.t().timeWrong }));
      required(path.mode, { message: () => this.t().modeMissing });
      validate(path.summary, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().summaryMissing }));
      maxLength(path.summary, MOST_SUMMARY, { message: () => this.t().tooLong });
      maxLength(path.nextStep, MOST_STEP, { message: () => this.t().tooLong });
    },
    { name: 'followUp' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/contactedAt': 'followUp.date', '/mode': 'followUp.mode', '/summary': 'followUp.summary', '/nextStep': 'followUp.nextStep' };
  protected readonly modes = computed(() => (this.policy()?.rules.values.modes ?? []).map(({ code, label }) => ({ value: code, label })));

  protected send(): Promise<boolean> {
    const { mode, summary, nextStep, ...moment } = this.model();
    const [typed, receivedAt] = [instantOf(moment), this.open.opened()?.request.receivedAt];
    const contactedAt = typed && receivedAt ? notBefore(typed, new Date(receivedAt)) : typed;
    const body = { contactedAt: contactedAt?.toISOString() ?? '', mode, summary: summary.trim(), ...(nextStep.trim() ? { nextStep: nextStep.trim() } : {}) };
    return this.attempt.send(async () => void (await this.open.perform('follow_up', (call) => this.client.followUp(call, body))));
  }
}
