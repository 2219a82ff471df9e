import { Injectable, computed, inject, resource } from '@angular/core';
import { Session, text } from '@phare/kernel/web';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';
import { proposesSeal } from '../intake/draft/seal-proposal';
import { PHONE_ENTRY_TEXT } from './phone-entry.catalogue';

const asChoices = (values: readonly { readonly code: string; readonly label: string }[] | undefined) => values?.map(({ code, label }) => ({ value: code, label })) ?? [];

/** The lists of the entry: what the policy version offers, and the team's names. */
@Injectable({ providedIn: 'root' })
export class EntryChoices {
  private readonly t = text(PHONE_ENTRY_TEXT);
  private readonly client = inject(PolicyClient);
  private readonly session = inject(Session);
  private readonly policy = this.client.policy;
  private readonly team = resource({ loader: () => this.client.team(), defaultValue: [] as readonly TeamMemberView[] });

  readonly functions = computed(() => asChoices(this.policy()?.rules.values.functions));
  readonly modes = computed(() => asChoices(this.policy()?.rules.values.modes));
  readonly kinds = computed(() => asChoices(this.policy()?.rules.priority.kinds));
  /** Whatever the team takes by hand; the form of the web has its own page. */
  readonly channels = computed(() => asChoices(this.policy()?.rules.values.channels.filter(({ code }) => code !== 'web')));
  readonly offer = computed(() => (this.policy()?.offer ?? []).flatMap(({ title, items }) => items.map((item) => ({ value: item.code, label: item.title, hint: title }))));
  readonly audiences = computed(() => [
    { value: 'team', label: this.t().open, hint: this.t().openHint },
    { value: 'sealed', label: this.t().closed, hint: this.t().closedHint },
  ]);
  /** Whoever takes the call first: on the telephone they are the keeper unless another is chosen. */
  readonly keepers = computed(() => {
    const me = this.session.view()?.user;
    const others = this.team.hasValue() ? this.team.value().filter(({ team, personId }) => team && personId !== me?.personId) : [];
    return [...(me ? [{ value: me.personId, label: this.t().keeperMe({ name: me.name }) }] : []), ...others.map(({ personId, name }) => ({ value: personId, label: name }))];
  });

  proposesSeal(kinds: readonly string[]): boolean {
    return proposesSeal({ affects: 'yes', kinds } as Parameters<typeof proposesSeal>[0], this.policy()?.rules.priority.kinds ?? []);
  }
}
