import { Component, computed, inject, resource } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { ChoiceCards, FormAttempt, text } from '@phare/kernel/web';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

/** A keeper for a sealed request, chosen without opening it (domain.md §8). */
@Component({ selector: 'ph-keeper-form', templateUrl: './keeper-form.html', imports: [FormField, ChoiceCards, ActionFrame] })
export class KeeperForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly policyClient = inject(PolicyClient);
  private readonly team = resource({ loader: () => this.policyClient.team(), defaultValue: [] as readonly TeamMemberView[] });
  protected readonly t = computed(() => this.words().keeper);
  private readonly model = this.open.draft('designate', () => ({ personId: '' }));
  protected readonly form = form(this.model, (path) => required(path.personId, { message: () => this.t().missing }), { name: 'keeper' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/personId': 'keeper.personId' };
  protected readonly people = computed(() => {
    const current = this.open.opened()?.request.keeper?.personId;
    const members = this.team.hasValue() ? this.team.value().filter(({ team }) => team) : [];
    return members.map(({ personId, name }) => ({ value: personId, label: name, hint: personId === current ? this.t().current : undefined }));
  });

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => void (await this.open.perform('designate', (call) => this.client.designate(call, this.model()))));
  }
}
