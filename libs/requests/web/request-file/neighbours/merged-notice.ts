import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, text } from '@phare/kernel/web';
import { LIFE_TEXT } from '../actions/life.catalogue';
import type { RequestView } from '../team-requests.client';

/** What a request was merged into, and what was merged into it. */
@Component({ selector: 'ph-merged-notice', templateUrl: './merged-notice.html', imports: [RouterLink, Notice] })
export class MergedNotice {
  readonly request = input.required<RequestView>();

  private readonly words = text(LIFE_TEXT);
  protected readonly t = computed(() => this.words().merged);
}
