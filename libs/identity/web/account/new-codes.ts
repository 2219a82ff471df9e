import { Component, DOCUMENT, ElementRef, afterNextRender, inject, signal } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { OwnAccount } from './own-account';
import { RECOVERY_CODES_TEXT } from './recovery-codes.catalogue';

/** Recovery codes, shown this once: to print, to copy, to keep. */
@Component({ selector: 'ph-new-codes', templateUrl: './new-codes.html', styleUrl: './new-codes.scss', imports: [Notice] })
export class NewCodes {
  protected readonly t = text(RECOVERY_CODES_TEXT);
  protected readonly own = inject(OwnAccount);
  protected readonly copied = signal(false);
  private readonly window = inject(DOCUMENT).defaultView;
  /** Absent on a site without a secure address. */
  protected readonly clipboard: Clipboard | undefined = this.window?.navigator.clipboard;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('h2')?.focus());
  }

  protected async copy(): Promise<void> {
    await this.clipboard?.writeText(this.own.newCodes().join('\n')).then(
      () => this.copied.set(true),
      () => this.copied.set(false),
    );
  }

  protected print(): void {
    this.window?.print();
  }
}
