import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { FormAttempt, TextField, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PEOPLE_TEXT } from './people.catalogue';
import { type HandOvers, PeopleClient, type ProfileView } from './people.client';
import { PeopleFrame } from './people-frame';
import { PeopleScreen } from './people-screen';

/** Everything that somebody accompanies goes to someone else: coordination's alone, with a reason. */
@Component({
  selector: 'ph-hand-over-all-form',
  template: `
    <ph-people-frame [label]="label()" [attempt]="attempt" (send)="send()">
      <p>{{ only() }}</p>
      <ph-choice-cards [formField]="form.toPersonId" [label]="t().to" [choices]="others()" />
      <ph-text-field [formField]="form.reason" [label]="t().reason" [hint]="t().reasonHint" />
    </ph-people-frame>
  `,
  imports: [FormField, ChoiceCards, TextField, PeopleFrame],
})
export class HandOverAllForm {
  readonly profile = input.required<ProfileView>();
  readonly done = output<HandOvers>();

  private readonly words = text(PEOPLE_TEXT);
  private readonly client = inject(PeopleClient);
  private readonly screen = inject(PeopleScreen);
  protected readonly t = computed(() => this.words().form);
  protected readonly only = computed(() => this.words().only);
  protected readonly label = computed(() => this.words().handOver);
  private readonly model = signal({ toPersonId: '', reason: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.toPersonId, { message: () => this.t().missing });
      validate(path.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.reason, 1000, { message: () => this.t().tooLong });
    },
    { name: 'hand-over-all' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly others = computed(() => this.screen.people().flatMap(({ personId, name, available }) => (available && personId !== this.profile().personId ? [{ value: personId, label: name }] : [])));

  protected send(): Promise<boolean> {
    const { toPersonId, reason } = this.model();
    return this.attempt.send(async () => {
      const answer = await this.screen.send(() => this.client.handOverAll({ fromPersonId: this.profile().personId, toPersonId, reason: reason.trim() }));
      if (answer) this.done.emit(answer);
    });
  }
}
