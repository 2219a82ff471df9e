import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { firstValueFrom } from 'rxjs';
import { LIFE_TEXT } from '../actions/life.catalogue';
import { OpenRequest } from '../open-request';
import { REQUEST_TEXT } from '../request-words.catalogue';
import { TeamRequests } from '../team-requests.client';
import { RequestByNumber } from './request-by-number';

/** The other side of the same conflict (domain.md, D8): coordination links and sees its frame; the keeper of this one sees a number. Nobody else has this card. */
@Component({ selector: 'ph-sides-card', templateUrl: './sides-card.html', styleUrl: '../cards/list-card.scss', imports: [FormField, RouterLink, ProblemNotice, TextField] })
export class SidesCard {
  readonly requestId = input.required<string>();
  /** Coordination alone links and parts. */
  readonly mayLink = input(false);

  private readonly words = text(LIFE_TEXT);
  protected readonly request = text(REQUEST_TEXT);
  private readonly client = inject(TeamRequests);
  private readonly open = inject(OpenRequest);
  private readonly byNumber = inject(RequestByNumber);
  protected readonly t = computed(() => this.words().sides);
  protected readonly sides = rxResource({ params: () => this.requestId(), stream: ({ params }) => this.client.linkedSides(params) });
  protected readonly shown = computed(() => (this.sides.hasValue() ? this.sides.value() : []));
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = signal({ number: '' });
  protected readonly form = form(this.model, (path) => validate(path.number, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing })), { name: 'sides' });
  protected readonly attempt = new FormAttempt(this.form);

  protected link(event: Event): Promise<boolean> {
    event.preventDefault();
    return this.attempt.send(() =>
      this.change(async (version) => {
        const other = await this.byNumber.find(this.model().number);
        if (!other) return this.problem.set(this.byNumber.notFound('/otherId', this.t().unknown));
        await firstValueFrom(this.client.linkSides(this.requestId(), version, other));
        this.model.set({ number: '' });
        this.attempt.restart();
      }),
    );
  }

  protected part(linkId: string): Promise<void> {
    return this.change(async (version) => void (await firstValueFrom(this.client.partSides(this.requestId(), version, linkId), { defaultValue: undefined })));
  }

  private async change(work: (version: number) => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work(this.open.opened()?.version ?? 0);
      this.sides.reload();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
