import { Component, computed, inject, input, resource } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';
import { AUDIENCE_ACTIONS_TEXT } from '../audience/audience-actions.catalogue';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

/** A keeper for a sealed request, chosen without opening it; or by whoever made it (`mine`), never among those they excluded (domain.md §8). */
@Component({ selector: 'ph-keeper-form', templateUrl: './keeper-form.html', imports: [FormField, ChoiceCards, ActionFrame] })
export class KeeperForm {
  readonly mine = input(false);

  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly policyClient = inject(PolicyClient);
  private readonly team = resource({ loader: () => this.policyClient.team(), defaultValue: [] as readonly TeamMemberView[] });
  private readonly mineWords = text(AUDIENCE_ACTIONS_TEXT);
  protected readonly t = computed(() => ({ ...this.words().keeper, ...(this.mine() ? { hint: this.mineWords().keeperHint } : {}) }));
  private readonly model = this.open.draft('designate', () => ({ personId: '' }));
  protected readonly form = form(this.model, (path) => required(path.personId, { message: () => this.t().missing }), { name: 'keeper' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/personId': 'keeper.personId' };
  protected readonly people = computed(() => {
    const { keeper, excludedPersons = [] } = this.open.opened()?.request ?? {};
    const current = keeper?.personId;
    const excluded = new Set(excludedPersons.map(({ personId }) => personId));
    const members = this.team.hasValue() ? this.team.value().filter(({ team, personId }) => team && !excluded.has(personId)) : [];
    return members.map(({ personId, name }) => ({ value: personId, label: name, hint: personId === current ? this.t().current : undefined }));
  });

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => void (await this.open.perform('designate', (call) => this.client.designate(call, this.model()))));
  }
}
