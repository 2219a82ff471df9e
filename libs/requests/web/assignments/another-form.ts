import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { ActionFrame } from '../request-file/actions/action-frame';
import { OpenRequest } from '../request-file/open-request';
import { ASSIGNMENTS_TEXT } from './assignments.catalogue';
import { Assignments } from './assignments.client';

/** The requester asks for someone else, among what was shown or nobody in particular: no reason is asked (policy clause `partenaires.libre-choix`). */
@Component({
  selector: 'ph-another-form',
  template: `
    <ph-action-frame action="choose" [attempt]="attempt" (send)="send()">
      <p>{{ t().lead }}</p>
      <ph-choice-cards [formField]="form.wish" [label]="t().who" [choices]="options()" />
    </ph-action-frame>
  `,
  imports: [FormField, ChoiceCards, ActionFrame],
})
export class AnotherForm {
  private readonly words = text(ASSIGNMENTS_TEXT);
  private readonly open = inject(OpenRequest);
  private readonly client = inject(Assignments);
  protected readonly t = computed(() => this.words().another);
  private readonly model = this.open.draft('choose', () => ({ wish: '' }));
  protected readonly form = form(this.model, { name: 'another' });
  protected readonly attempt = new FormAttempt(this.form);
  private readonly offered = computed(() => this.open.opened()?.request.choices?.at(-1)?.options ?? []);
  protected readonly options = computed(() => {
    const proposed = new Set(this.open.opened()?.request.assignments?.flatMap(({ state, resourcePersonId }) => (state === 'proposed' || state === 'accepted' ? [resourcePersonId] : [])));
    const others = this.offered().filter(({ id }) => !proposed.has(id));
    return [...others.map(({ id, name, kind }) => ({ value: id, label: name, hint: kind === 'partner' ? this.t().partner : this.t().person })), { value: '', label: this.t().nobody }];
  });

  protected send(): Promise<boolean> {
    const wished = this.offered().find(({ id }) => id === this.model().wish);
    const wish = wished ? { wish: wished.kind === 'partner' ? { partnerResourceId: wished.id } : { resourcePersonId: wished.id } } : {};
    return this.attempt.send(async () => void (await this.open.perform('choose', (call) => this.client.choose(call, { decision: 'another', ...wish }))));
  }
}
