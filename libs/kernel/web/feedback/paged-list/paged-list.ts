import { Component, input } from '@angular/core';
import { ProblemNotice } from '../problem-notice';
import type { Paged } from './paged';

interface ListWords {
  readonly more: string;
  readonly loading: string;
  readonly retry: string;
}

/** What was read of a list, as the page draws it, and how to read on: what is awaited, what failed, what follows. */
@Component({ selector: 'ph-paged-list', templateUrl: './paged-list.html', styles: ':host { display: contents; }', imports: [ProblemNotice] })
export class PagedList {
  readonly list = input.required<Pick<Paged<unknown>, 'items' | 'next' | 'problem' | 'more'>>();
  readonly words = input.required<ListWords>();
}
