import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PrivacyViews } from '@phare/confidentiality/web';
import { Language, formats, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { ACCESS_KINDS, type AccessKind } from '@phare/reporting/domain';
import { type AccessView, Reports } from '../reports.client';
import { SteeringViews } from '../views/steering-views';
import { ACCESSES_TEXT } from './accesses.catalogue';

/** How the address says each kind. */
const CODES: Readonly<Record<AccessKind, string>> = { break_glass: 'exceptionnels', after_closing: 'demandes', after_end: 'apres-la-fin' };

/** D2: the read log across requests; what is shown of it is in the address. */
@Component({ selector: 'ph-accesses-page', templateUrl: './accesses-page.html', styleUrls: ['../charts/figures-table.scss', './accesses-page.scss'], imports: [RouterLink, EmptyState, PagedList, StatusTag, PrivacyViews, SteeringViews] })
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
  /** A list of its own for each question: what answers an earlier one is not read. */
  protected readonly list = signal<Paged<AccessView> | null>(null);
  protected readonly rows = computed(() => (this.list()?.items() ?? []).map((access) => ({ ...access, when: this.formats().dateTime(access.at), grantedSaid: access.granted ? this.t().granted[access.granted] : '' })));

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => {
      const { kind, number } = this.asked();
      untracked(() => this.list.set(new Paged((cursor) => this.client.accesses({ ...(kind ? { kind } : {}), number, cursor: cursor ?? '' }))));
    });
  }

  protected search(event: Event, typed: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { numero: typed.trim().toUpperCase() || null }, queryParamsHandling: 'merge' });
  }
}
