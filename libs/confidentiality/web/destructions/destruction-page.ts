import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { OwnAccount, StepUp, StepUpDialog } from '@phare/identity/web';
import { Language, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { firstValueFrom, type Observable } from 'rxjs';
import { type DestructionView, Retention } from '../retention/retention.client';
import { CountsList } from './counts-list';
import { DESTRUCTIONS_TEXT } from './destructions.catalogue';
import { dayOf } from './day-of';
import { TONES } from './tones';

/** A list of requests to destroy: to confirm by another person; once done, its certificate, to print. */
@Component({
  selector: 'ph-destruction-page',
  templateUrl: './destruction-page.html',
  styleUrl: '../registers.scss',
  imports: [RouterLink, ProblemNotice, StatusTag, StepUpDialog, CountsList],
  providers: [OwnAccount, StepUp],
})
export class DestructionPage {
  readonly id = input.required<string>();

  protected readonly words = text(DESTRUCTIONS_TEXT);
  protected readonly t = computed(() => this.words().one);
  private readonly formats = formats();
  private readonly client = inject(Retention);
  private readonly session = inject(Session);
  private readonly stepUp = inject(StepUp);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly destruction = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.destruction(params) });
  protected readonly refused = signal<Problem | null>(null);
  protected readonly problem = computed(() => (this.destruction.error() ? problemOf(this.destruction.error()?.cause ?? this.destruction.error()) : null));
  protected readonly view = computed(() => (this.destruction.hasValue() ? this.said(this.destruction.value()) : undefined));

  constructor() {
    pageTitle(() => this.words().title);
    // The basis comes in the reader's language: it is read again under the words that are there.
    effect(() => {
      this.language.locale();
      untracked(() => this.destruction.reload());
    });
  }

  protected confirm(): Promise<void> {
    return this.answered(() => this.client.confirmDestruction(this.id()), this.t().confirmed);
  }

  protected cancel(): Promise<void> {
    return this.answered(() => this.client.cancelDestruction(this.id()), this.t().cancelled);
  }

  protected print(): void {
    window.print();
  }

  private async answered(call: () => Observable<DestructionView>, toast: string): Promise<void> {
    this.refused.set(null);
    try {
      this.destruction.set(await this.stepUp.through(() => firstValueFrom(call())));
      this.toasts.show(toast);
    } catch (error) {
      this.refused.set(problemOf(error));
    }
  }

  private said(list: DestructionView) {
    const [words, { date, dateTime }] = [this.words(), this.formats()];
    const { state, size, askedAt, askedByName, askedById, answeredAt, answeredByName, doneAt, items, basis, total } = list;
    const answer = answeredAt && { name: answeredByName ?? '', at: dateTime(answeredAt) };
    const asked = state === 'asked';
    const own = askedById === this.session.view()?.user.personId;
    return {
      state: words.states[state],
      tone: TONES[state],
      heading: state === 'done' ? words.one.certificate : words.of({ size, date: date(dayOf(askedAt)) }),
      lines: [
        words.askedBy({ name: askedByName, at: dateTime(askedAt) }),
        ...(answer ? [state === 'cancelled' ? words.cancelledBy(answer) : words.confirmedBy(answer)] : []),
        ...(doneAt ? [words.doneAt({ at: dateTime(doneAt) })] : []),
      ],
      totalHeading: state === 'done' ? words.one.totalDone : words.one.total,
      total,
      basis,
      items: items.map((item) => ({
        number: item.number,
        dates: words.one.dates({ ended: date(item.endedOn), through: date(item.keptThrough) }),
        state: item.leftOutFor ? words.leftOut[item.leftOutFor] : words.itemStates[item.state],
      })),
      asked,
      mayConfirm: asked && !own && this.session.may('destruction.confirm'),
      waits: own ? words.one.own : words.one.waits,
      done: state === 'done',
    };
  }
}
