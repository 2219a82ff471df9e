import { Component, input } from '@angular/core';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** The « Pourquoi? » beside a decision: opens what it rests on. `about` completes the name for who does not see the context. */
@Component({ selector: 'ph-why', templateUrl: './why.html' })
export class Why {
  readonly about = input('');

  protected readonly words = text(DESIGN_TEXT);
}
