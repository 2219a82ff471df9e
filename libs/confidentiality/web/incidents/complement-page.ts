import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Toasts, focusById, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { firstValueFrom } from 'rxjs';
import { type IncidentFactsView, type IncidentView, Registers } from '../registers.client';
import { IncidentForm } from './incident-form';
import { INCIDENTS_TEXT } from './incidents.catalogue';

/** What was learned of an incident since, or is corrected: the form shows what is known, and sends what was changed. */
@Component({
  selector: 'ph-complement-page',
  template: `
    <div class="ph-page">
      <h1>{{ t().title }}</h1>
      <p class="ph-page__lead">{{ t().lead }}</p>
      @if (problem(); as problem) {
        <ph-problem-notice [problem]="problem" />
      }
      @if (incident.hasValue()) {
        <ph-incident-form [known]="incident.value().facts" [label]="t().send" [back]="'/equipe/registres/incidents/' + id()" [sends]="complement" (attempted)="attempted.set(true)">
          <ph-text-area name="complement-note" [label]="t().note" [hint]="t().noteHint" [rows]="2" [(value)]="note" [refusal]="missing()" />
        </ph-incident-form>
      }
    </div>
  `,
  imports: [ProblemNotice, TextArea, IncidentForm],
})
export class ComplementPage {
  readonly id = input.required<string>();

  private readonly words = text(INCIDENTS_TEXT);
  protected readonly t = computed(() => this.words().complement);
  private readonly client = inject(Registers);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly note = signal('');
  protected readonly attempted = signal(false);
  protected readonly missing = computed(() => (this.attempted() && !this.note().trim() ? this.t().noteMissing : ''));
  protected readonly incident = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.incident(params) });
  protected readonly problem = computed(() => (this.incident.error() ? problemOf(this.incident.error()?.cause ?? this.incident.error()) : null));

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected readonly complement = async (facts: Partial<IncidentFactsView>): Promise<void> => {
    const note = this.note().trim();
    if (!note) return focusById('complement-note');
    await firstValueFrom(this.client.complement(this.incident.value() as IncidentView, { ...facts, note }));
    this.toasts.show(this.t().sent);
    await this.router.navigate(['/equipe/registres/incidents', this.id()]);
  };
}
