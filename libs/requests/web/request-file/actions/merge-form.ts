import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, validate } from '@angular/forms/signals';
import { FormAttempt, TextField, formats, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { RequestByNumber } from '../neighbours/request-by-number';
import { OpenRequest } from '../open-request';
import { TeamRequests } from '../team-requests.client';
import { ActionFrame } from './action-frame';
import { LIFE_TEXT } from './life.catalogue';

/** Joins the request to another of the same person: one of those that may be the same, or one known by its number. */
@Component({ selector: 'ph-merge-form', templateUrl: './merge-form.html', imports: [FormField, ChoiceCards, TextField, ActionFrame] })
export class MergeForm {
  private readonly words = text(LIFE_TEXT);
  private readonly formats = formats();
  private readonly open = inject(OpenRequest);
  private readonly client = inject(TeamRequests);
  private readonly byNumber = inject(RequestByNumber);

  protected readonly t = computed(() => this.words().merge);
  private readonly request = computed(() => this.open.opened()?.request);
  protected readonly likely = rxResource({ params: () => this.request()?.id, stream: ({ params }) => this.client.duplicates(params) });
  protected readonly choices = computed(() =>
    (this.likely.hasValue() ? this.likely.value() : []).map(({ id, number, subject, receivedAt }) => ({
      value: id,
      label: this.t().item({ number, subject, date: this.formats().dateTime(receivedAt, this.request()?.followUp.timeZone ?? '') }),
    })),
  );
  private readonly model = this.open.draft('merge', () => ({ intoId: '', number: '' }));
  protected readonly form = form(
    this.model,
    (path) => validate(path.number, ({ value, valueOf }) => (value().trim() || valueOf(path.intoId) ? undefined : { kind: 'required', message: this.t().missing })),
    { name: 'merge' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly fields = { '/intoId': 'merge.number' };

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      const { intoId, number } = this.model();
      const into = number.trim() ? await this.byNumber.find(number) : intoId;
      if (into) await this.open.perform('merge', (call) => this.client.merge(call, { intoId: into }));
      else this.open.problem.set(this.byNumber.notFound('/intoId', this.t().unknown));
    });
  }
}
