import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, model } from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { text } from '@phare/kernel/web';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { distinctUntilChanged, filter, map, skip, startWith } from 'rxjs';
import { HELP_TEXT } from './guide-help.catalogue';
import { GuideLine } from './guide-line';
import { helpAt } from './help-topics';
import type { Passage } from './passage';

/** Quotes what the user guide says of the screen, and leads to the whole page. The guide is in French, whatever the language of the screen. */
@Component({ selector: 'app-guide-passage', templateUrl: './guide-passage.html', styleUrl: './guide-passage.scss', imports: [Dialog, GuideLine] })
export class GuidePassage {
  readonly open = model.required<boolean>();

  protected readonly t = text(HELP_TEXT);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  /** The page on the screen first, be it still on its way, then each other. */
  private readonly paths = this.router.events.pipe(
    filter((event) => event instanceof NavigationEnd),
    map(({ urlAfterRedirects }) => pathIn(urlAfterRedirects)),
    startWith(...(this.router.navigated ? [pathIn(this.router.url)] : [])),
    distinctUntilChanged(),
  );
  private readonly path = toSignal(this.paths, { initialValue: pathIn(this.router.url) });
  protected readonly topic = computed(() => helpAt(this.path()));
  private readonly page = rxResource({
    params: () => (this.open() ? this.topic() ?? undefined : undefined),
    stream: ({ params: topic }) => this.http.get<readonly Passage[]>(`/guide/${topic.page}.json`),
  });
  protected readonly passage = computed(() => (this.page.hasValue() ? this.page.value().find(({ heading }) => heading === this.topic()?.heading) : undefined));
  protected readonly unread = computed(() => this.page.error() !== undefined || (this.page.hasValue() && this.passage() === undefined));

  constructor() {
    // Closed on the next screen.
    this.paths.pipe(skip(1), takeUntilDestroyed()).subscribe(() => this.open.set(false));
  }
}

const pathIn = (url: string): string => url.split(/[?#]/)[0] ?? '';
