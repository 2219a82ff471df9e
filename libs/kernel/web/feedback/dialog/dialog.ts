import { Component, type ElementRef, effect, input, linkedSignal, model, output, viewChild } from '@angular/core';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** A native modal dialog: focus kept inside, Escape closes, focus given back. `<ph-dialog [(open)]="asking" [heading]="…">` */
@Component({ selector: 'ph-dialog', templateUrl: './dialog.html' })
export class Dialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly headingId = input('ph-dialog-title');
  /** It has left the screen. */
  readonly closed = output();

  protected readonly words = text(DESIGN_TEXT);
  /** What it holds stays until it has left the screen: whoever closed it does not wait while that is taken apart. */
  protected readonly holds = linkedSignal<boolean, boolean>({ source: this.open, computation: (open, before) => open || (before?.value ?? false) });
  private readonly element = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.element().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }

  /** The browser says so a moment after; it may be open again by then. */
  protected left(): void {
    if (this.element().nativeElement.open) return;
    this.open.set(false);
    this.holds.set(false);
    this.closed.emit();
  }
}
