import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { BrowserClock, Language, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { PolicyClient } from '@phare/policy/web';
import { type PromiseGroupView, Reports } from '../reports.client';
import { SteeringViews } from '../views/steering-views';
import { DEADLINES_TEXT } from './deadlines.catalogue';
import { LateReasons } from './late-reasons';
import { PromisesFigure } from './promises-figure';

/** The first year that a request can be of. */
const FIRST = 2016;

/** D1: what was promised and what came of it, a year at a time; the year is in the address. */
@Component({ selector: 'ph-deadlines-page', templateUrl: './deadlines-page.html', styleUrl: './deadlines-page.scss', imports: [RouterLink, EmptyState, ProblemNotice, LateReasons, PromisesFigure, SteeringViews] })
export class DeadlinesPage {
  readonly annee = input<string>();

  protected readonly t = text(DEADLINES_TEXT);
  protected readonly formats = formats();
  private readonly client = inject(Reports);
  private readonly session = inject(Session);
  private readonly policy = inject(PolicyClient).policy;
  private readonly language = inject(Language);
  private readonly thisYear = inject(BrowserClock).now().getFullYear();
  private readonly year = computed(() => (/^2\d{3}$/.test(this.annee() ?? '') ? Number(this.annee()) : undefined));
  protected readonly answer = rxResource({ params: () => ({ year: this.year(), locale: this.language.locale() }), stream: ({ params }) => this.client.deadlines(params.year) });
  private readonly lost = rxResource({ params: () => this.session.may('mail.resend') || undefined, stream: () => this.client.undelivered() });
  /** Said only where there are some. */
  protected readonly undelivered = computed(() => (this.lost.hasValue() ? this.lost.value() : 0));
  protected readonly problem = computed(() => (this.answer.error() ? problemOf(this.answer.error()?.cause ?? this.answer.error()) : null));
  protected readonly report = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly years = computed(() => [(this.report()?.year ?? this.thisYear) - 1, (this.report()?.year ?? this.thisYear) + 1].filter((year) => year >= FIRST && year <= this.thisYear));
  protected readonly figures = computed(() => {
    const [t, report, formats] = [this.t(), this.report(), this.formats()];
    if (!report) return [];
    return [
      { id: 'mois', title: t.byMonth, by: t.month, groups: named(report.byMonth, (key) => formats.month(key ?? '')) },
      { id: 'famille', title: t.byFamily, by: t.family, groups: named(report.byFamily, (key) => this.family(key ?? '')) },
      { id: 'territoire', title: t.byTerritory, by: t.territory, groups: named(report.byTerritory, (key) => key ?? t.noTerritory) },
    ];
  });
  protected readonly share = computed(() => {
    const share = this.report()?.total.keptShare ?? null;
    return share === null ? this.t().noShare : this.t().share({ share: this.formats().percent(share) });
  });
  protected readonly delays = computed(() => {
    const { medianDays = null, p90Days = null } = this.report()?.total ?? {};
    return medianDays === null || p90Days === null ? this.t().few : this.t().delays({ median: medianDays, p90: p90Days });
  });

  constructor() {
    pageTitle(() => this.t().title);
  }

  private family(code: string): string {
    return this.policy()?.offer.find((family) => family.code === code)?.title ?? this.t().families[code] ?? code;
  }
}

const named = (groups: readonly PromiseGroupView[], nameOf: (key: string | null) => string) => groups.map((group) => ({ ...group, label: nameOf(group.key) }));
