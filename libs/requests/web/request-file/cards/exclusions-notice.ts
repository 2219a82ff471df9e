import { Component, computed, input, output } from '@angular/core';
import { Notice, text } from '@phare/kernel/web';
import { transitionOf } from '@phare/requests/domain';
import { FILE_TEXT } from '../request-file.catalogue';
import type { RequestView } from '../team-requests.client';

/** People excluded in words: triage waits until each is matched to someone, or to nobody here. */
@Component({ selector: 'ph-exclusions-notice', templateUrl: './exclusions-notice.html', imports: [Notice] })
export class ExclusionsNotice {
  readonly request = input.required<RequestView>();
  readonly mayResolve = input(false);
  readonly resolve = output();

  private readonly words = text(FILE_TEXT);
  protected readonly t = computed(() => this.words().exclusions);
  protected readonly pending = computed(() => {
    const { status, excludedPersons = [] } = this.request();
    const awaitsTriage = transitionOf('triage').from.includes(status);
    return awaitsTriage ? excludedPersons.filter(({ resolved }) => !resolved) : [];
  });
}
