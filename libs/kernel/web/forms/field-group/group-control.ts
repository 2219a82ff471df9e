import { Directive, ElementRef, inject } from '@angular/core';
import { FieldControl } from '../field-control';

/** A field of several controls: the first bears its name, so that the error summary leads to it. */
@Directive()
export abstract class GroupControl extends FieldControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(options?: FocusOptions): void {
    this.host.nativeElement.querySelector<HTMLInputElement>('input')?.focus(options);
  }

  protected idOf(part: string, index: number): string {
    return index === 0 ? this.name() : `${this.name()}-${part}`;
  }
}
