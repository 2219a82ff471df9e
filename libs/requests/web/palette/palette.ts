import { Component, DOCUMENT, Injector, afterNextRender, inject, model, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { fromEvent } from 'rxjs';
import { PaletteBox } from './palette-box';
import type { PaletteOption } from './palette-options';
import { PALETTE_TEXT } from './palette.catalogue';

/** Ctrl+K (⌘K): everything that can be done or reached from here, by a few letters of its name. What it is made of is fetched once it is opened. */
@Component({
  selector: 'ph-palette',
  template: `<ph-dialog [(open)]="open" [heading]="t().heading" headingId="palette-title">
    @defer (when open(); prefetch on idle) {
      @if (open()) {
        <ph-palette-box [help]="showHelp" (chosen)="run($event)" (left)="open.set(false)" />
      }
    }
  </ph-dialog>`,
  imports: [Dialog, PaletteBox],
})
export class Palette {
  readonly open = model(false);
  readonly help = output();

  protected readonly t = text(PALETTE_TEXT);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    fromEvent<KeyboardEvent>(this.document, 'keydown')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.press(event));
  }

  protected readonly showHelp = (): void => this.help.emit();

  /** Once the dialog has given the focus back: what is chosen may open another. */
  protected run({ run }: PaletteOption): void {
    this.open.set(false);
    afterNextRender(run, { injector: this.injector });
  }

  /** A combination, which dictation does not set off: it stays when single keys are switched off. */
  private press(event: KeyboardEvent): void {
    const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (!asked) return;
    event.preventDefault();
    if (this.open() || !this.document.querySelector('dialog[open]')) this.open.update((open) => !open);
  }
}
