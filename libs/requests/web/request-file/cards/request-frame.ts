import { Component, computed, inject, input, output } from '@angular/core';
import { Notice, formats, text } from '@phare/kernel/web';
import { PolicyWords } from '../policy-words';
import { FILE_TEXT } from '../request-file.catalogue';
import type { RequestView } from '../team-requests.client';
import { DeadlineCard } from './deadline-card';

/** What coordination sees of a sealed request (domain.md §8): enough to designate its keeper, nothing to read. */
@Component({ selector: 'ph-request-frame', templateUrl: './request-frame.html', styleUrl: './list-card.scss', imports: [Notice, DeadlineCard] })
export class RequestFrame {
  readonly request = input.required<RequestView>();
  readonly designate = output();
  readonly breakGlass = output();

  private readonly words = text(FILE_TEXT);
  private readonly formats = formats();
  private readonly policyWords = inject(PolicyWords);
  protected readonly t = computed(() => this.words().frame);
  protected readonly received = computed(() => this.formats().dateTime(this.request().receivedAt, this.request().followUp.timeZone));
  protected readonly level = computed(() => {
    const code = this.request().priority?.suggested ?? '';
    return `${code.toUpperCase()}, ${this.policyWords.of('level', code)}`;
  });
}
