import { Component, DestroyRef, type OnInit, ViewContainerRef, inject, input, viewChild } from '@angular/core';
import { type RequestCard, REQUEST_CARDS } from './request-cards';

/** The cards that other contexts add in this place, in their order. Without them, nothing. */
@Component({ selector: 'ph-beside-request', template: '<ng-container #here />' })
export class BesideRequest implements OnInit {
  readonly place = input.required<RequestCard['place']>();

  private readonly here = viewChild.required('here', { read: ViewContainerRef });
  private readonly page = inject(DestroyRef);
  private readonly given = inject(REQUEST_CARDS, { optional: true }) ?? [];

  async ngOnInit(): Promise<void> {
    const cards = await Promise.all(this.given.filter(({ place }) => place === this.place()).map(({ load }) => load()));
    if (this.page.destroyed) return;
    for (const card of cards) this.here().createComponent(card);
  }
}
