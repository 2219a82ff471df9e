import { Component, computed, inject } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, Notice, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TeamNames } from '../../intake/access/team-names';
import { ActionFrame } from '../actions/action-frame';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { AUDIENCE_ACTIONS_TEXT } from './audience-actions.catalogue';

const NOBODY = 'nobody';

/** Whom somebody meant who was excluded in words, one at a time: someone of the team, a resource person, or nobody here (domain.md §8). */
@Component({ selector: 'ph-resolve-form', templateUrl: './resolve-form.html', imports: [FormField, ChoiceCards, Notice, ActionFrame] })
export class ResolveForm {
  private readonly words = text(AUDIENCE_ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  protected readonly team = inject(TeamNames);
  protected readonly t = computed(() => this.words().resolve);
  protected readonly pending = computed(() => this.open.opened()?.request.excludedPersons?.find(({ resolved }) => !resolved));
  private readonly model = this.open.draft('resolve', () => ({ personId: '' }));
  protected readonly form = form(this.model, (path) => required(path.personId, { message: () => this.t().missing }), { name: 'meant' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/personId': 'meant.personId' };
  protected readonly people = computed(() => [
    ...this.team.members().map(({ personId, name }) => ({ value: personId, label: name })),
    { value: NOBODY, label: this.t().nobody, hint: this.t().nobodyHint },
  ]);

  protected send(): Promise<boolean> {
    const { personId } = this.model();
    const id = this.pending()?.id ?? '';
    const body = { personId: personId === NOBODY ? null : personId };
    return this.attempt.send(async () => void (await this.open.perform('resolve', (call) => this.client.resolveExclusion(call, id, body))));
  }
}
