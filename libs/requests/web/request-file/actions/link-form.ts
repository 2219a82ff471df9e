import { Component, computed, inject, resource } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { FormAttempt, IdempotencyKeys, NOTHING_NAMED, type Suggestion, problemOf, text } from '@phare/kernel/web';
import { OrganisationsClient, TeamOrganisationFinder } from '@phare/organisations/web';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { ACTIONS_TEXT } from './actions.catalogue';

/** Says which organisation a name is: near names first, then a search. Nothing is created by itself (domain.md §4). */
@Component({ selector: 'ph-link-form', templateUrl: './link-form.html', imports: [FormField, TeamOrganisationFinder, ActionFrame] })
export class LinkForm {
  private readonly words = text(ACTIONS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly organisations = inject(OrganisationsClient);
  private readonly keys = new IdempotencyKeys();
  protected readonly t = computed(() => this.words().link);
  protected readonly name = computed(() => this.open.opened()?.request.organisationName ?? '');
  protected readonly near = resource({ params: () => this.name(), loader: ({ params }) => this.organisations.near(params) });
  protected readonly model = this.open.draft('link', () => ({ organisation: NOTHING_NAMED }));
  protected readonly form = form(
    this.model,
    (path) => validate(path.organisation, ({ value }) => (value().id ? undefined : { kind: 'required', message: this.t().missing })),
    { name: 'link' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/organisationId': 'link.organisation', '/name': 'link.organisation' };

  /** What would be added: what is typed, else the name that the request says. */
  protected readonly newName = computed(() => this.model().organisation.label.trim() || this.name());

  protected choose({ id, label }: Suggestion): void {
    this.model.set({ organisation: { id, label } });
  }

  /** Only when someone asks: a name never becomes an organisation by itself. */
  protected async create(): Promise<void> {
    this.open.problem.set(null);
    try {
      this.choose(await this.organisations.create(this.newName(), this.keys));
    } catch (error) {
      this.open.problem.set(problemOf(error));
    }
  }

  protected send(): Promise<boolean> {
    const body = { organisationId: this.model().organisation.id ?? '' };
    return this.attempt.send(async () => void (await this.open.perform('link', (call) => this.client.linkOrganisation(call, body))));
  }
}
