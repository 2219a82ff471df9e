import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { type Api, FormAttempt, IdempotencyKeys, TextField, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { RESOURCE_KINDS } from '@phare/support/domain';
import { PEOPLE_TEXT } from './people.catalogue';
import { PeopleClient } from './people.client';
import { PeopleFrame } from './people-frame';
import { PeopleScreen } from './people-screen';

/** Someone who can accompany from now on: of the team, of another member, or from outside. */
@Component({
  selector: 'ph-new-profile-form',
  template: `
    <ph-people-frame [label]="label()" [attempt]="attempt" (send)="send()">
      <ph-text-field [formField]="form.name" [label]="t().name" />
      <ph-text-field [formField]="form.email" [label]="t().email" type="email" />
      <ph-choice-cards [formField]="form.kind" [label]="t().kind" [choices]="kinds()" />
    </ph-people-frame>
  `,
  imports: [FormField, ChoiceCards, TextField, PeopleFrame],
})
export class NewProfileForm {
  private readonly words = text(PEOPLE_TEXT);
  private readonly client = inject(PeopleClient);
  private readonly screen = inject(PeopleScreen);
  private readonly keys = new IdempotencyKeys();
  protected readonly t = computed(() => this.words().form);
  protected readonly label = computed(() => this.words().add);
  private readonly model = signal({ name: '', email: '', kind: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const field of [path.name, path.email, path.kind]) required(field, { message: () => this.t().missing });
    },
    { name: 'new-profile' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly kinds = computed(() => RESOURCE_KINDS.map((value) => ({ value, label: this.words().kind[value] ?? value })));

  protected send(): Promise<boolean> {
    const { name, email, kind } = this.model();
    const body = { person: { name: name.trim(), email: email.trim() }, kind: kind as Api.NewProfileDtoKind };
    return this.attempt.send(async () => void (await this.screen.send(() => this.client.create(body, this.keys))));
  }
}
