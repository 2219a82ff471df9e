import { Component, input } from '@angular/core';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** Question, hint and error around several controls that answer it together, projected. */
@Component({ selector: 'ph-field-group', templateUrl: './field-group.html' })
export class FieldGroup {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly describedBy = input.required<string | null>();
  readonly optional = input(false);
  readonly disabled = input(false);
  /** The label is the question of the page: it is then its h1 (GOV.UK, "Fieldset"). */
  readonly asHeading = input(false);

  protected readonly words = text(DESIGN_TEXT);
}
