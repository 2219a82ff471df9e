import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { INCIDENT_FACTS, INCIDENT_LABELS, type IncidentNeed } from '@phare/confidentiality/domain';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Notice, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { firstValueFrom } from 'rxjs';
import { type IncidentView, Registers } from '../registers.client';
import { FACT_FIELDS, type FactName } from './incident-fields';
import { INCIDENTS_TEXT } from './incidents.catalogue';

type Entry = IncidentView['entries'][number];

/** One incident: what is known, what is missing, and all that was written. */
@Component({ selector: 'ph-incident-page', templateUrl: './incident-page.html', styleUrl: '../registers.scss', imports: [RouterLink, Notice, ProblemNotice, StatusTag, SummaryList] })
export class IncidentPage {
  readonly id = input.required<string>();

  protected readonly words = text(INCIDENTS_TEXT);
  protected readonly t = computed(() => this.words().one);
  private readonly labels = text(INCIDENT_LABELS);
  private readonly formats = formats();
  private readonly client = inject(Registers);
  private readonly toasts = inject(Toasts);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  private readonly refused = signal<Problem | null>(null);
  protected readonly keeps = inject(Session).may('incident.keep');
  private readonly incident = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.incident(params) });
  protected readonly problem = computed(() => this.refused() ?? (this.incident.error() ? problemOf(this.incident.error()?.cause ?? this.incident.error()) : null));
  protected readonly view = computed(() => (this.incident.hasValue() ? this.said(this.incident.value()) : undefined));

  constructor() {
    pageTitle(() => this.words().title);
  }

  protected async close(): Promise<void> {
    const incident = this.incident.value();
    if (!incident || incident.missing.length > 0) return;
    this.refused.set(null);
    try {
      this.incident.set(await firstValueFrom(this.client.closeIncident(incident)));
      this.toasts.show(this.t().closedToast);
    } catch (error) {
      this.refused.set(problemOf(error));
    }
  }

  private said({ facts, missing, noticeTargetOn, keptUntil, closedAt, entries }: IncidentView) {
    const [words, { date }] = [this.words(), this.formats()];
    const target = noticeTargetOn === null || facts.commissionNotifiedOn !== undefined ? '' : this.t()[noticeTargetOn < this.today ? 'targetLate' : 'target']({ date: date(noticeTargetOn) });
    return {
      heading: words.heading({ date: date(facts.awareOn) }),
      closed: closedAt !== null,
      serious: facts.serious === true,
      target,
      missing: missing.map((need) => this.t().needs[need as IncidentNeed]),
      rows: INCIDENT_FACTS.flatMap((name) => (facts[name] === undefined ? [] : [{ label: this.labels()[name], values: [this.value(name, facts[name])] }])),
      kept: words.kept({ date: date(keptUntil) }),
      entries: entries.map((entry) => this.entry(entry)),
    };
  }

  private entry({ id, kind, at, byName, note, facts }: Entry) {
    const brought = INCIDENT_FACTS.filter((name) => facts[name] !== undefined).map((name) => `${this.labels()[name]} (${this.value(name, facts[name])})`);
    const by = this.t().by({ name: byName, at: this.formats().dateTime(at) });
    return { id, kind: this.t().kinds[kind], by, note, brings: kind === 'complement' && brought.length > 0 ? this.t().brings({ facts: this.formats().list(brought) }) : '' };
  }

  private value(name: FactName, value: string | number | boolean | undefined): string {
    if (typeof value === 'boolean') return this.words().form.yesNo[value ? 'yes' : 'no'];
    if (typeof value === 'number') return this.formats().number(value);
    return FACT_FIELDS.find((field) => field.name === name)?.kind === 'date' ? this.formats().date(value ?? '') : (value ?? '');
  }
}
