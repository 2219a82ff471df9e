import { Component, input } from '@angular/core';
import type { Api } from '@phare/kernel/web';

/** A letter to a resource as it reads it, in the language of the letter. */
@Component({ selector: 'ph-letter-sheet', templateUrl: './letter-sheet.html', styleUrl: './letter-sheet.scss' })
export class LetterSheet {
  readonly letter = input.required<Api.LetterDto>();
}
