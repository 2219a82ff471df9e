import { DestroyRef, Directive, type OnInit, type Type, ViewContainerRef, inject, input } from '@angular/core';

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
    const component = await this.phLazy()();
    if (!this.end.destroyed) this.place.createComponent(component);
  }
}
