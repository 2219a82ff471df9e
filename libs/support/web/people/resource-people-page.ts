import { Component, computed, inject, signal } from '@angular/core';
import { Notice, Session, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { NewProfileForm } from './new-profile-form';
import { PEOPLE_TEXT } from './people.catalogue';
import type { HandOvers } from './people.client';
import { PeopleScreen } from './people-screen';
import { ProfileCard } from './profile-card';

/** Who can accompany: every profile for the team; for a resource person, their own. */
@Component({ selector: 'ph-resource-people-page', templateUrl: './resource-people-page.html', imports: [EmptyState, Notice, ProblemNotice, NewProfileForm, ProfileCard], providers: [PeopleScreen] })
export class ResourcePeoplePage {
  protected readonly t = text(PEOPLE_TEXT);
  protected readonly screen = inject(PeopleScreen);
  protected readonly team = inject(Session).isTeam;
  protected readonly heading = computed(() => (this.team() ? this.t().title : this.t().ownTitle));
  protected readonly lead = computed(() => (this.team() ? this.t().lead : this.t().ownLead));
  /** What the last hand-over in bulk did, and left. */
  protected readonly handedOver = signal<HandOvers | null>(null);

  constructor() {
    pageTitle(() => this.heading());
  }
}
