import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { text } from '../../language/text';
import { DESIGN_TEXT } from '../../design-system.catalogue';

/** One line: a question and its answers; `changeLink` offers « Modifier » (GOV.UK, "Check answers"). */
export interface SummaryRow {
  readonly label: string;
  readonly values: readonly string[];
  readonly changeLink?: string;
  readonly changeFragment?: string;
}

@Component({ selector: 'ph-summary-list', templateUrl: './summary-list.html', imports: [RouterLink] })
export class SummaryList {
  readonly rows = input.required<readonly SummaryRow[]>();
  /** Query parameters of every « Modifier » (to come back). */
  readonly changeParams = input<Record<string, string>>({});

  protected readonly words = text(DESIGN_TEXT);
}
