import { Component, DOCUMENT, computed, inject, input, linkedSignal } from '@angular/core';
import { text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { LETTERS_TEXT } from './letters.catalogue';

/** What still waits for a person’s words. */
const BLANK = /\[[^\]]*\]/;

/** A letter that was prepared, in words that can be changed before it is printed. It stays on this page: nothing of it is sent or kept. */
@Component({ selector: 'ph-letter-sheet', templateUrl: './letter-sheet.html', styleUrl: './letter-sheet.scss', imports: [TextArea] })
export class LetterSheet {
  readonly prepared = input.required<string>();

  protected readonly t = text(LETTERS_TEXT);
  private readonly view = inject(DOCUMENT).defaultView;
  protected readonly words = linkedSignal(() => this.prepared());
  protected readonly unfinished = computed(() => BLANK.test(this.words()));

  protected print(): void {
    if (!this.unfinished()) this.view?.print();
  }
}
