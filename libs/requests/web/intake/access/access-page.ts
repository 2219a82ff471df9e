import { Component, computed, effect, inject, untracked } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, Notice, TextField, pageTitle, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { proposesSeal } from '../draft/seal-proposal';
import { StepFrame } from '../step-frame';
import { ACCESS_TEXT } from './access.catalogue';
import { InvitedPersons } from './invited-persons';
import { invitedPersonRules } from './invited-person-rules';
import { TeamNames } from './team-names';

/** A2, fifth question: who may see it. Sealed is proposed in a crisis or a complaint, with the choice of the keeper (domain.md §8). */
@Component({
  selector: 'ph-access-page',
  templateUrl: './access-page.html',
  imports: [FormField, CheckCards, ChoiceCards, Notice, TextField, PolicyPending, StepFrame, InvitedPersons],
})
export class AccessPage {
  protected readonly t = text(ACCESS_TEXT);
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly team = inject(TeamNames);

  private readonly draft = inject(IntakeDraft);
  protected readonly form = form(
    this.draft.access,
    (path) => {
      required(path.audience, { message: () => this.t().missing });
      invitedPersonRules(path.persons, this.t);
    },
    { name: 'access' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly sealProposed = computed(() => proposesSeal(this.draft.situation(), this.policy()?.rules.priority.kinds ?? []));
  protected readonly audiences = computed(() => [
    { value: 'sealed', label: this.t().sealed, hint: this.t().sealedHint },
    { value: 'team', label: this.t().team, hint: this.t().teamHint },
  ]);
  protected readonly members = computed(() => this.team.members().map(({ personId, name }) => ({ value: personId, label: name })));
  protected readonly keepers = computed(() => [
    ...this.team.members().filter(({ personId, team }) => team && !this.draft.access().excluded.includes(personId)).map(({ personId, name }) => ({ value: personId, label: name })),
    { value: '', label: this.t().noKeeper, hint: this.t().noKeeperHint },
  ]);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => {
      const proposed = this.sealProposed();
      if (this.policy() && untracked(this.draft.access).audience === '') this.draft.access.update((access) => ({ ...access, audience: proposed ? 'sealed' : 'team' }));
    });
    effect(() => {
      const { keeperId, excluded } = this.draft.access();
      if (keeperId && excluded.includes(keeperId)) this.draft.access.update((access) => ({ ...access, keeperId: '' }));
    });
  }
}
