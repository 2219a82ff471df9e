import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PrivacyViews } from '@phare/confidentiality/web';
import { Language, type Problem, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ACCESS_KINDS, type AccessKind } from '@phare/reporting/domain';
import { firstValueFrom } from 'rxjs';
import { type AccessView, Reports } from '../reports.client';
import { SteeringViews } from '../views/steering-views';
import { ACCESSES_TEXT } from './accesses.catalogue';

/** How the address says each kind. */
const CODES: Readonly<Record<AccessKind, string>> = { break_glass: 'exceptionnels', after_closing: 'demandes', after_end: 'apres-la-fin' };

/** D2: the read log across requests; what is shown of it is in the address. */
@Component({ selector: 'ph-accesses-page', templateUrl: './accesses-page.html', styleUrls: ['../charts/figures-table.scss', './accesses-page.scss'], imports: [RouterLink, EmptyState, ProblemNotice, StatusTag, PrivacyViews, SteeringViews] })
export class AccessesPage {
  readonly regards = input<string>();
  readonly numero = input<string>();

  protected readonly t = text(ACCESSES_TEXT);
  protected readonly formats = formats();
  private readonly client = inject(Reports);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  protected readonly kind = computed(() => ACCESS_KINDS.find((kind) => CODES[kind] === this.regards()));
  protected readonly tabs = computed(() => [
    { code: null, label: this.t().all, current: this.kind() === undefined },
    ...ACCESS_KINDS.map((kind) => ({ code: CODES[kind], label: this.t().kinds[kind], current: this.kind() === kind })),
  ]);
  private readonly asked = computed(() => ({ kind: this.kind(), number: this.numero() ?? '', locale: this.language.locale() }));
  private readonly read = signal<readonly AccessView[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly rows = computed(() => this.read()?.map((access) => ({ ...access, when: this.formats().dateTime(access.at), grantedSaid: access.granted ? this.t().granted[access.granted] : '' })));

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => {
      this.asked();
      untracked(() => {
        this.read.set(null);
        this.next.set(null);
        void this.more();
      });
    });
  }

  protected async more(): Promise<void> {
    const asked = this.asked();
    this.problem.set(null);
    try {
      const { items, nextCursor } = await firstValueFrom(this.client.accesses({ ...(asked.kind ? { kind: asked.kind } : {}), number: asked.number, cursor: this.next() ?? '' }));
      // What was asked meanwhile is answered by itself.
      if (asked !== this.asked()) return;
      this.read.update((known) => [...(known ?? []), ...items]);
      this.next.set(nextCursor);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  protected search(event: Event, typed: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { numero: typed.trim().toUpperCase() || null }, queryParamsHandling: 'merge' });
  }
}
