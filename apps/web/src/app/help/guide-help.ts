import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { filter, map } from 'rxjs';
import { HELP_TEXT } from './guide-help.catalogue';
import { GuideLine } from './guide-line';
import { helpAt } from './help-topics';
import type { Passage } from './passage';

/** « ? Aide »: quotes what the user guide says of the screen, and leads to the whole page. The guide is in French, whatever the language of the screen. */
@Component({ selector: 'app-guide-help', templateUrl: './guide-help.html', styleUrl: './guide-help.scss', imports: [Dialog, GuideLine] })
export class GuideHelp {
  protected readonly t = text(HELP_TEXT);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly path = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd), map(({ urlAfterRedirects }) => pathIn(urlAfterRedirects))), { initialValue: pathIn(this.router.url) });
  protected readonly topic = computed(() => helpAt(this.path()));
  /** Closed on the next screen. */
  protected readonly open = linkedSignal({ source: this.path, computation: () => false });
  private readonly page = rxResource({
    params: () => (this.open() ? this.topic() ?? undefined : undefined),
    stream: ({ params: topic }) => this.http.get<readonly Passage[]>(`/guide/${topic.page}.json`),
  });
  protected readonly passage = computed(() => (this.page.hasValue() ? this.page.value().find(({ heading }) => heading === this.topic()?.heading) : undefined));
  protected readonly unread = computed(() => this.page.error() !== undefined || (this.page.hasValue() && this.passage() === undefined));
}

const pathIn = (url: string): string => url.split(/[?#]/)[0] ?? '';
