import { NgComponentOutlet } from '@angular/common';
import { Component, type OnInit, type Type, inject, input, signal } from '@angular/core';
import { type RequestCard, REQUEST_CARDS } from './request-cards';

/** The cards that other contexts add in this place, in their order. Without them, nothing. */
@Component({
  selector: 'ph-beside-request',
  template: '@for (card of cards(); track card) { <ng-container *ngComponentOutlet="card" /> }',
  imports: [NgComponentOutlet],
})
export class BesideRequest implements OnInit {
  readonly place = input.required<RequestCard['place']>();

  protected readonly cards = signal<readonly Type<unknown>[]>([]);
  private readonly given = inject(REQUEST_CARDS, { optional: true }) ?? [];

  async ngOnInit(): Promise<void> {
    this.cards.set(await Promise.all(this.given.filter(({ place }) => place === this.place()).map(({ load }) => load())));
  }
}
