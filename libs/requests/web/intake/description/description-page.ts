import { Component, inject } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { FormAttempt, pageTitle, text } from '@phare/kernel/web';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { IntakeDraft } from '../draft/intake-draft';
import { INTAKE_TEXT } from '../intake.catalogue';
import { canEncrypt } from '../kept/can-encrypt';
import { StepFrame } from '../step-frame';
import { DESCRIPTION_TEXT } from './description.catalogue';

/** The API takes 10 000 characters; what is said on the next page about reaching the person joins the same text. */
const MOST = 9000;

/** A2, third question: what is going on, in one's own words. */
@Component({ selector: 'ph-description-page', templateUrl: './description-page.html', imports: [FormField, TextArea, StepFrame] })
export class DescriptionPage {
  protected readonly t = text(DESCRIPTION_TEXT);
  protected readonly common = text(INTAKE_TEXT);
  protected readonly keptSafe = canEncrypt();

  protected readonly form = form(
    inject(IntakeDraft).description,
    (path) => {
      validate(path.description, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().missing }));
      maxLength(path.description, MOST, { message: () => this.t().tooLong });
    },
    { name: 'description' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    pageTitle(() => this.t().title);
  }
}
