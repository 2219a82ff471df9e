import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { FormAttempt, Session, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { PEOPLE_TEXT } from './people.catalogue';
import { PeopleClient, type ProfileView } from './people.client';
import { PeopleFrame } from './people-frame';
import { PeopleScreen } from './people-screen';

/** The days somebody is away, and who stands in for them, where the team says so. */
@Component({
  selector: 'ph-absence-form',
  template: `
    <ph-people-frame [label]="label()" [attempt]="attempt" (send)="send()">
      <ph-date-boxes [formField]="form.from" [label]="t().from" />
      <ph-date-boxes [formField]="form.until" [label]="t().until" />
      @if (team()) {
        <ph-choice-cards [formField]="form.substituteId" [label]="t().substitute" [choices]="substitutes()" />
      }
    </ph-people-frame>
  `,
  imports: [FormField, ChoiceCards, DateBoxes, PeopleFrame],
})
export class AbsenceForm {
  readonly profile = input.required<ProfileView>();

  private readonly words = text(PEOPLE_TEXT);
  private readonly client = inject(PeopleClient);
  private readonly screen = inject(PeopleScreen);
  protected readonly team = inject(Session).isTeam;
  protected readonly t = computed(() => this.words().form);
  protected readonly label = computed(() => this.words().absenceOf({ name: this.profile().name }));
  private readonly model = signal({ from: '', until: '', substituteId: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const day of [path.from, path.until]) validate(day, ({ value }) => (isCivilDate(value()) ? undefined : { kind: 'date', message: this.t().dateWrong }));
    },
    { name: 'absence' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly substitutes = computed(() => [
    { value: '', label: this.t().nobody },
    ...this.screen.people().flatMap(({ personId, name, available }) => (available && personId !== this.profile().personId ? [{ value: personId, label: name }] : [])),
  ]);

  protected send(): Promise<boolean> {
    const { from, until, substituteId } = this.model();
    return this.attempt.send(async () => void (await this.screen.send(() => this.client.addAbsence(this.profile(), { from, until, substituteId: substituteId || null }))));
  }
}
