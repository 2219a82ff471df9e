import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formats, text } from '@phare/kernel/web';
import type { DiaryEntry } from '@phare/reporting/domain';
import { DIARY_TEXT } from '../diary/diary.catalogue';
import { DiaryEntries } from '../diary/diary-entries';
import { AGENDA_TEXT } from './agenda.catalogue';
import { DateShape } from './date-shape';

/** One date of one request. */
export interface DatedEntry extends DiaryEntry {
  readonly requestId: string;
  readonly number: string;
  readonly organisationName: string | null;
  readonly timeZone: string;
}

/** Dates, each with its shape, its request and, where it is counted elsewhere, whose day it is. */
@Component({ selector: 'ph-dated-entries', templateUrl: './dated-entries.html', styleUrl: './dated-entries.scss', imports: [RouterLink, DateShape] })
export class DatedEntries {
  readonly entries = input.required<readonly DatedEntry[]>();
  /** Whether each says its day: a list of several days does. */
  readonly days = input(false);

  protected readonly t = text(AGENDA_TEXT);
  protected readonly words = text(DIARY_TEXT);
  protected readonly formats = formats();
  protected readonly diary = inject(DiaryEntries);
}
