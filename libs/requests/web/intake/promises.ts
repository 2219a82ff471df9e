import { Component, inject } from '@angular/core';
import { NETWORK, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import { INTAKE_TEXT } from './intake.catalogue';

/** Always in sight (screens.md, A1): free, confidential, possible travel costs, free to choose, the phone number. */
@Component({ selector: 'ph-promises', templateUrl: './promises.html', styleUrl: './promises.scss', imports: [WhyClause] })
export class Promises {
  protected readonly t = text(INTAKE_TEXT);
  protected readonly network = inject(NETWORK);
}
