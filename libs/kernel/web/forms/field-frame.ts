import { Component, input } from '@angular/core';
import { text } from '../language/text';
import { DESIGN_TEXT } from '../design-system.catalogue';

/** Label, hint and error around one control, projected. */
@Component({ selector: 'ph-field-frame', templateUrl: './field-frame.html' })
export class FieldFrame {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly optional = input(false);

  protected readonly words = text(DESIGN_TEXT);
}
