import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Notice, Toasts, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { reading } from '../beside/reading';
import { RequestOnScreen } from '../beside/request-on-screen';
import { Exchanges } from './exchanges.client';
import { RefusedSending } from './refused-sending';
import { REVIEW_TEXT } from './review.catalogue';

interface Answers {
  readonly usefulness: string;
  readonly appropriation: string;
  readonly comment: string;
}

const NOTHING: Answers = { usefulness: '', appropriation: '', comment: '' };
const MOST = 2_000;

/** Once a request has closed: the two questions for whoever made it, and what was answered for those who see it. */
@Component({ selector: 'ph-review-card', templateUrl: './review-card.html', styleUrl: './exchanges.scss', imports: [ChoiceCards, Notice, TextArea, RefusedSending] })
export class ReviewCard {
  /** Whether it is the requester who reads. */
  readonly mine = input.required<boolean>();

  protected readonly most = MOST;
  private readonly open = inject(RequestOnScreen);
  private readonly client = inject(Exchanges);
  private readonly toasts = inject(Toasts);
  protected readonly t = text(REVIEW_TEXT);
  protected readonly choices = computed(() => Object.entries(this.t().scale).map(([value, label]) => ({ value, label })));
  protected readonly answers = computed(() => (this.open.opened() ? this.open.draft('review', () => NOTHING) : signal(NOTHING)));
  protected readonly missing = signal(false);
  protected readonly sending = signal(false);
  protected readonly refused = signal(false);

  private readonly reading = reading();
  private readonly read = rxResource({
    params: () => (this.open.opened()?.request.status === 'closed' ? this.reading() : undefined),
    stream: ({ params }) => this.client.reviews(params.id),
  });
  protected readonly reviews = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly given = computed(() =>
    (this.reviews()?.items ?? []).map(({ id, moment, usefulness, appropriation, comment }) => ({
      id,
      when: this.t().given[moment],
      lines: [this.t().useful({ answer: this.t().scale[usefulness] ?? '' }), this.t().own({ answer: this.t().scale[appropriation] ?? '' })],
      comment,
    })),
  );

  protected change(changes: Partial<Answers>): void {
    this.answers().update((answers) => ({ ...answers, ...changes }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { usefulness, appropriation, comment } = this.answers()();
    this.missing.set(!usefulness || !appropriation);
    if (this.missing() || this.sending()) return;
    const body = { usefulness: Number(usefulness), appropriation: Number(appropriation), ...(comment.trim() ? { comment: comment.trim() } : {}) };
    this.sending.set(true);
    const done = await this.open.write('review', (call) => this.client.review(call, body));
    this.sending.set(false);
    this.refused.set(!done);
    if (done) this.toasts.show(this.t().thanks);
  }

  protected async stop(): Promise<void> {
    const done = await this.open.write('do-not-contact', (call) => this.client.doNotContact(call, true));
    this.refused.set(!done);
    if (done) this.toasts.show(this.t().stopped);
  }
}
