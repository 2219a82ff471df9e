import { Component, ElementRef, afterNextRender, computed, inject, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, validate } from '@angular/forms/signals';
import { ErrorSummary, FormAttempt, Toasts, text } from '@phare/kernel/web';
import { SupportService } from '@phare/kernel/web/generated/support';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { RequestOnScreen } from '../beside/request-on-screen';
import { Exchanges } from './exchanges.client';
import { HANDED_TEXT } from './handed.catalogue';
import { RefusedSending } from './refused-sending';

const NAME = 'hand-documents';
/** The most that one page holds: the catalogue of a federation fits in it. */
const MOST_MODELS = 100;
const NONE: readonly string[] = [];

/** Which models to hand over: those in use whose latest version the organisation does not have yet. */
@Component({ selector: 'ph-hand-documents-form', templateUrl: './hand-documents-form.html', imports: [ErrorSummary, FormField, CheckCards, RefusedSending] })
export class HandDocumentsForm {
  readonly closed = output();

  protected readonly t = text(HANDED_TEXT);
  private readonly open = inject(RequestOnScreen);
  private readonly client = inject(Exchanges);
  private readonly support = inject(SupportService);
  private readonly toasts = inject(Toasts);
  private readonly model = this.open.draft(NAME, () => ({ modelIds: NONE }));
  protected readonly form = form(this.model, (path) => validate(path.modelIds, ({ value }) => (value().length > 0 ? undefined : { kind: 'required', message: this.t().missing })), { name: 'hand' });
  protected readonly attempt = new FormAttempt(this.form);
  private readonly catalogue = rxResource({ stream: () => this.support.listDocumentModels({ limit: MOST_MODELS }) });
  private readonly handed = rxResource({ params: () => this.open.opened()?.request.id, stream: ({ params }) => this.client.handed(params) });
  protected readonly read = computed(() => this.catalogue.hasValue() && this.handed.hasValue());
  protected readonly choices = computed(() => {
    const known = this.handed.hasValue() ? this.handed.value() : [];
    const had = new Set(known.map(({ modelId, number }) => `${modelId} ${number}`));
    return (this.catalogue.hasValue() ? this.catalogue.value().items : []).filter(({ id, versions }) => !had.has(`${id} ${versions[0]?.number}`)).map(({ id, title, description }) => ({ value: id, label: title, hint: description }));
  });

  constructor() {
    this.open.begin();
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input')?.focus());
  }

  protected submit(event: Event): Promise<boolean> {
    event.preventDefault();
    return this.attempt.send(async () => {
      if (!(await this.open.write(NAME, (call) => this.client.hand(call, this.model().modelIds)))) return;
      this.toasts.show(this.t().done);
      this.closed.emit();
    });
  }
}
