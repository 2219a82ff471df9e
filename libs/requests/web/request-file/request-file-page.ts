import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session, pageTitle, text } from '@phare/kernel/web';
import { liveProviders } from '../live/live-request';
import { Palette } from '../palette/palette';
import { OpenRequest, openRequestProviders } from './open-request';
import { RequestFile } from './request-file';
import { FILE_TEXT } from './request-file.catalogue';
import { Undoing } from './undoing';

/** B2 on its own page: `/equipe/demandes/:id`. */
@Component({ selector: 'ph-request-file-page', templateUrl: './request-file-page.html', imports: [RouterLink, Palette, RequestFile], providers: [...openRequestProviders, ...liveProviders, Undoing] })
export class RequestFilePage {
  readonly id = input.required<string>();

  protected readonly t = text(FILE_TEXT);
  protected readonly session = inject(Session);
  private readonly open = inject(OpenRequest);
  protected readonly heading = computed(() => {
    const number = this.open.opened()?.request.number;
    return number ? this.t().title({ number }) : this.t().untitled;
  });

  constructor() {
    // The tab says only that it is a request: a colleague may be looking.
    pageTitle(() => this.heading());
    effect(() => {
      const id = this.id();
      untracked(() => this.open.id.set(id));
    });
  }
}
