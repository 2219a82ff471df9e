import { Component, computed, inject } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { BrowserClock, FormAttempt, TextField, Toasts, isCivilDate, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { momentOf } from '@phare/kernel/web/forms/moment';
import { RequestOnScreen } from '@phare/requests/web';
import { Accompaniments, type TripView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { WritingFrame } from '../writing/writing-frame';
import { TRAVEL_TEAM_TEXT } from './travel-team.catalogue';

const LONGEST_NAME = 200;

/** What was answered to an agreement by telephone, in person or otherwise: who said it, when and how. */
@Component({
  selector: 'ph-told-answer-form',
  template: `
    <ph-writing-frame [attempt]="attempt" [fields]="fields" [label]="t().save" (send)="send()">
      <p>{{ t().toldLead }}</p>
      <ph-choice-cards [formField]="form.answer" [label]="t().toldAnswer" [choices]="answers()" [columns]="2" />
      <ph-text-field [formField]="form.name" [label]="t().toldBy" />
      <ph-date-boxes [formField]="form.toldOn" [label]="t().toldOn" />
      <ph-choice-cards [formField]="form.mode" [label]="t().toldMode" [choices]="modes()" [columns]="2" />
    </ph-writing-frame>
  `,
  imports: [FormField, ChoiceCards, DateBoxes, TextField, WritingFrame],
})
export class ToldAnswerForm {
  private readonly team = text(TRAVEL_TEAM_TEXT);
  private readonly client = inject(Accompaniments);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly words = inject(AccompanimentWords);
  private readonly trip = tripOf(this.accompaniment);
  private readonly name = `told-answer ${this.trip.id}`;
  private readonly model = inject(RequestOnScreen).draft(this.name, () => ({ answer: '', name: this.accompaniment.request()?.requester?.name ?? '', toldOn: String(momentOf(this.clock.now()).date), mode: 'phone' }));
  protected readonly t = computed(() => this.team().form);
  protected readonly answers = computed(() => (['accepted', 'declined'] as const).map((value) => ({ value, label: this.team().toldAnswers[value] })));
  protected readonly modes = computed(() => this.words.choices('modes'));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.answer, { message: () => this.t().toldAnswerMissing });
      validate(path.name, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().toldByMissing }));
      maxLength(path.name, LONGEST_NAME, { message: () => this.t().tooLong });
      required(path.mode, { message: () => this.t().toldModeMissing });
      validate(path.toldOn, ({ value }) => {
        if (!isCivilDate(value())) return { kind: 'date', message: this.t().dateWrong };
        return value() > momentOf(this.clock.now()).date ? { kind: 'future', message: this.t().future } : undefined;
      });
    },
    { name: 'told-answer' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/toldBy': 'told-answer.name', '/toldOn': 'told-answer.toldOn', '/mode': 'told-answer.mode' };

  protected send(): Promise<boolean> {
    const { answer, name, toldOn, mode } = this.model();
    return this.attempt.send(async () => {
      const body = { accepted: answer === 'accepted', toldBy: name.trim(), toldOn, mode };
      if (await this.accompaniment.write(this.name, (call) => this.client.noteTravelAnswer(call, this.trip.id, body))) this.toasts.show(this.team().toldNoted);
    });
  }
}

function tripOf({ writing }: OpenAccompaniment): TripView {
  const asked = writing();
  if (asked?.form !== 'told-answer') throw new Error('this form is about an agreement');
  return asked.trip;
}
