import { Component, input } from '@angular/core';
import { text } from '@phare/kernel/web';
import { TRAVEL_TEXT } from './travel.catalogue';
import type { TripLine } from './travel-words';

/** What a trip, or a claim, comes to: line by line, its receipts, and who says so. */
@Component({ selector: 'ph-trip-lines', templateUrl: './trip-lines.html', styleUrl: './trip-lines.scss' })
export class TripLines {
  readonly purpose = input('');
  readonly lines = input.required<readonly TripLine[]>();
  readonly receipts = input<readonly { readonly name: string; readonly href: string }[]>([]);
  readonly by = input.required<string>();

  protected readonly t = text(TRAVEL_TEXT);
}
