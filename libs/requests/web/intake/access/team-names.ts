import { Injectable, inject, resource } from '@angular/core';
import { PolicyClient, type TeamMemberView } from '@phare/policy/web';

/** The team's names, read once for the access question and the review. */
@Injectable({ providedIn: 'root' })
export class TeamNames {
  private readonly client = inject(PolicyClient);
  readonly list = resource({ loader: () => this.client.team(), defaultValue: [] as readonly TeamMemberView[] });

  /** `[]` while they cannot be read. */
  members(): readonly TeamMemberView[] {
    return this.list.hasValue() ? this.list.value() : [];
  }

  nameOf(personId: string): string {
    return this.members().find((member) => member.personId === personId)?.name ?? '';
  }
}
