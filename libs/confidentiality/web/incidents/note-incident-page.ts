import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Toasts, pageTitle, text } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { type IncidentFactsView, Registers } from '../registers.client';
import { IncidentForm } from './incident-form';
import { INCIDENTS_TEXT } from './incidents.catalogue';

/** An incident to note, with what is known of it today. */
@Component({
  selector: 'ph-note-incident-page',
  template: `
    <div class="ph-page">
      <a class="ph-back" [routerLink]="register"><span aria-hidden="true">←</span> {{ words().back }}</a>
      <h1>{{ t().title }}</h1>
      <p class="ph-page__lead">{{ t().lead }}</p>
      <ph-incident-form [known]="{}" [label]="t().send" [back]="register" [sends]="note" />
    </div>
  `,
  imports: [RouterLink, IncidentForm],
})
export class NoteIncidentPage {
  protected readonly words = text(INCIDENTS_TEXT);
  protected readonly t = computed(() => this.words().noting);
  protected readonly register = '/equipe/registres/incidents';
  private readonly client = inject(Registers);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected readonly note = async (facts: Partial<IncidentFactsView>): Promise<void> => {
    // The form does not send without the two that are needed.
    const { id } = await firstValueFrom(this.client.noteIncident(facts as IncidentFactsView));
    this.toasts.show(this.t().sent);
    await this.router.navigate([this.register, id]);
  };
}
