import { Component, computed, inject } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { ActionFrame } from '../actions/action-frame';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { AUDIENCE_ACTIONS_TEXT } from './audience-actions.catalogue';

/** Someone named until now, who may no longer see the request. */
@Component({ selector: 'ph-take-away-form', templateUrl: './take-away-form.html', imports: [FormField, ChoiceCards, ActionFrame] })
export class TakeAwayForm {
  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().takeAway);
  protected readonly people = computed(() => (this.open.opened()?.request.audience?.persons ?? []).map(({ personId, name }) => ({ value: personId, label: name })));
  private readonly model = this.open.draft('take_away', () => ({ personId: this.onlyOne() }));
  protected readonly form = form(this.model, (path) => required(path.personId, { message: () => this.t().missing }), { name: 'taken-away' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/remove': 'taken-away.personId' };

  protected send(): Promise<boolean> {
    const remove = [this.model()];
    return this.attempt.send(async () => void (await this.open.perform('take_away', (call) => this.client.changeAudience(call, { remove }))));
  }

  private onlyOne(): string {
    const [only, another] = this.people();
    return only && !another ? only.value : '';
  }
}
