import { Component, type ElementRef, effect, input, model, viewChild } from '@angular/core';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** A native modal dialog: focus kept inside, Escape closes, focus given back. `<ph-dialog [(open)]="asking" [heading]="…">` */
@Component({ selector: 'ph-dialog', templateUrl: './dialog.html' })
export class Dialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly headingId = input('ph-dialog-title');

  protected readonly words = text(DESIGN_TEXT);
  private readonly element = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.element().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
