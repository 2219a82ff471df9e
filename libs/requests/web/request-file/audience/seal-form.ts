import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { ActionFrame } from '../actions/action-frame';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { AUDIENCE_ACTIONS_TEXT } from './audience-actions.catalogue';

/** To seal, or to open to the team again: what it means, then a yes. `mine`: for whoever made the request. */
@Component({ selector: 'ph-seal-form', templateUrl: './seal-form.html', imports: [ActionFrame] })
export class SealForm {
  readonly action = input.required<'seal' | 'unseal'>();
  readonly mine = input(false);

  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly attempt = new FormAttempt(form(signal({})));
  protected readonly sentences = computed(() => {
    const { seal, unseal } = this.words();
    if (this.action() === 'unseal') return [unseal.means, unseal.keeper, unseal.others];
    return this.mine() ? [seal.mine, seal.mineKeeper, seal.mineBack] : [seal.means, seal.keeper, seal.back];
  });

  protected send(): Promise<boolean> {
    const action = this.action();
    return this.attempt.send(async () => void (await this.open.perform(action, (call) => this.client.changeAudience(call, { sealed: action === 'seal' }))));
  }
}
