import { Component, DestroyRef, Directive, type OnInit, type Type, ViewContainerRef, inject, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { LAZY_TEXT } from './lazy.catalogue';

/**
 * Shows a component that is downloaded when it is needed: `<ng-container [phLazy]="form" />`, with `form = () => import(…)`.
 * Not `@defer`, whose machinery every public page would carry.
 */
@Directive({ selector: '[phLazy]' })
export class Lazy implements OnInit {
  readonly phLazy = input.required<() => Promise<Type<unknown>>>();

  private readonly place = inject(ViewContainerRef);
  private readonly end = inject(DestroyRef);

  async ngOnInit(): Promise<void> {
    const component = await this.phLazy()().catch(() => NotComing);
    if (!this.end.destroyed) this.place.createComponent(component);
  }
}

/** Where the download failed: without a network, or in a tab older than the last update. */
@Component({ selector: 'ph-not-coming', template: '<p role="alert">{{ t().notComing }}</p>' })
export class NotComing {
  protected readonly t = text(LAZY_TEXT);
}
