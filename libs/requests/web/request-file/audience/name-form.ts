import { Component, computed, inject } from '@angular/core';
import { FormField, email, form, validate } from '@angular/forms/signals';
import { FormAttempt, TextField, text } from '@phare/kernel/web';
import { ActionFrame } from '../actions/action-frame';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { AUDIENCE_ACTIONS_TEXT } from './audience-actions.catalogue';

/** Someone let in by whoever made the request: a name and an address, to be invited by code. */
@Component({ selector: 'ph-name-form', templateUrl: './name-form.html', imports: [FormField, TextField, ActionFrame] })
export class NameForm {
  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly t = computed(() => this.words().name);
  private readonly model = this.open.draft('name', () => ({ name: '', email: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().nameMissing }));
      validate(path.email, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().emailMissing }));
      email(path.email, { message: () => this.t().emailWrong });
    },
    { name: 'named' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/add/0/name': 'named.name', '/add': 'named.email' };

  protected send(): Promise<boolean> {
    const { name, email: address } = this.model();
    const add = [{ name: name.trim(), email: address.trim() }];
    return this.attempt.send(async () => void (await this.open.perform('name', (call) => this.client.changeAudience(call, { add }))));
  }
}
