import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { ORGANISATION_ANSWERS } from '@phare/requests/domain';
import { type Api, FormAttempt, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RequestOnScreen } from '../beside/request-on-screen';
import { LOOP_TEXT } from './loop.catalogue';
import { LoopFrame } from './loop-frame';
import { ReferralLoop, type Target } from './referral-loop.client';
import { targetWords } from './target-words';

/** « Avez-vous eu une réponse? », or « Avez-vous suivi la formation? »: by the requester, or noted by the team. */
@Component({ selector: 'ph-answer-form', templateUrl: './answer-form.html', imports: [FormField, ChoiceCards, TextArea, LoopFrame] })
export class AnswerForm {
  readonly target = input.required<Target>();
  readonly done = output<boolean>();

  private readonly words = text(LOOP_TEXT);
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(ReferralLoop);
  protected readonly t = computed(() => targetWords(this.words(), this.target()).report);
  private readonly model = signal({ answer: '', note: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.answer, { message: () => this.t().missing });
      maxLength(path.note, 1000, { message: () => this.t().tooLong });
    },
    { name: 'report' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/answer': 'report.answer', '/note': 'report.note' };
  protected readonly choices = computed(() => ORGANISATION_ANSWERS.map((value) => ({ value, label: this.t()[value] })));

  protected send(): Promise<boolean> {
    const { answer, note } = this.model();
    const body = { answer: answer as Api.ReportAnswerDtoAnswer, ...(note.trim() ? { note: note.trim() } : {}) };
    return this.attempt.send(async () => {
      if (await this.screen.write('report', (call) => this.client.report(call, this.target().id, body))) this.done.emit(true);
    });
  }
}
