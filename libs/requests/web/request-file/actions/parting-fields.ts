import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Notice, formats, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { WhyClause } from '@phare/policy/web/clause';
import { EXCHANGES_TEXT } from '../../exchanges/exchanges.catalogue';
import { HANDED_TEXT } from '../../exchanges/handed.catalogue';
import { Exchanges } from '../../exchanges/exchanges.client';
import { OpenRequest } from '../open-request';
import type { Parting } from './parting';

/** The models that were handed over, the files of the request that were, « ne pas relancer », and what goes on after the end: the same wherever a request is closed. */
@Component({
  selector: 'ph-parting-fields',
  template: `
    @if (handed(); as titles) {
      <p>{{ h().closing({ titles }) }}</p>
    }
    @if (documents().length > 0) {
      <ph-check-cards [formField]="parting().documents" [label]="t().documents" [choices]="documents()" [optional]="true" />
    }
    <ph-check-cards [formField]="parting().silent" [label]="t().doNotContact" [choices]="silence()" [optional]="true" />
    <ph-notice [heading]="t().confidential">
      <p>{{ t().confidentialBody }}</p>
      <ph-why-clause code="confidentialite.duree" [about]="t().confidential" />
    </ph-notice>
  `,
  imports: [FormField, CheckCards, Notice, WhyClause],
})
export class PartingFields {
  readonly parting = input.required<FieldTree<Parting>>();

  private readonly open = inject(OpenRequest);
  private readonly exchanges = inject(Exchanges);
  private readonly words = text(EXCHANGES_TEXT);
  private readonly files = rxResource({ params: () => this.open.opened()?.request.id, stream: ({ params }) => this.exchanges.files(params) });
  protected readonly t = computed(() => this.words().closing);
  protected readonly documents = computed(() => (this.files.hasValue() ? this.files.value() : []).filter(({ state }) => state === 'kept').map(({ id, name }) => ({ value: id, label: name })));
  protected readonly h = text(HANDED_TEXT);
  private readonly formats = formats();
  private readonly models = rxResource({ params: () => this.open.opened()?.request.id, stream: ({ params }) => this.exchanges.handed(params) });
  /** The models handed over already, each named once. */
  protected readonly handed = computed(() => (this.models.hasValue() ? this.formats().list([...new Set(this.models.value().map(({ title }) => title))]) : ''));
  protected readonly silence = computed(() => [{ value: 'silent', label: this.t().silent, hint: this.t().silentHint }]);
}
