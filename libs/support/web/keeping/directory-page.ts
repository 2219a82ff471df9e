import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { BrowserClock, Toasts, formats, frenchSpacing, pageTitle, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { civilDateIn } from '@phare/kernel/domain';
import { PolicyClient } from '@phare/policy/web';
import { RouterLink } from '@angular/router';
import { type Observable, firstValueFrom } from 'rxjs';
import { DirectoryKeeping, type Partner, type Training } from './keeping.client';
import { KEEPING_TEXT } from './keeping.catalogue';
import { ModelsSection } from './models-section';
import { PartnerForm } from './partner-form';
import { TrainingForm } from './training-form';

type Editing = { readonly kind: 'partner'; readonly partner: Partner | null } | { readonly kind: 'training'; readonly training: Training | null };

const folded = (said: string): string => said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The directory as the team keeps it: resources to check again, trainings to come, and what was retired. */
@Component({ selector: 'ph-directory-page', templateUrl: './directory-page.html', styleUrl: './directory-page.scss', imports: [RouterLink, Dialog, EmptyState, ModelsSection, StatusTag, PartnerForm, TrainingForm] })
export class DirectoryPage {
  protected readonly t = text(KEEPING_TEXT);
  private readonly formats = formats();
  private readonly client = inject(DirectoryKeeping);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly directory = rxResource({ stream: () => this.client.read() });
  protected readonly query = signal('');
  protected readonly editing = signal<Editing | null>(null);
  protected readonly heading = computed(() => (this.editing()?.kind === 'training' ? this.t().form.training : this.t().form.resource));
  private readonly whole = computed(() => (this.directory.hasValue() ? this.directory.value() : { partners: [], trainings: [] }));
  protected readonly partners = computed(() =>
    this.whole()
      .partners.filter((partner) => this.matches(`${partner.name} ${partner.description} ${partner.territories.join(' ')}`))
      .map((partner) => ({ partner, facts: this.facts(partner) })),
  );
  protected readonly trainings = computed(() =>
    this.whole()
      .trainings.filter((training) => this.matches(`${training.title} ${training.description}`))
      .map((training) => ({ training, title: frenchSpacing(training.title), facts: [training.description, this.formats().dateTime(training.startsAt)] })),
  );

  protected readonly found = computed(() => this.partners().length + this.trainings().length);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected checkedOn({ checkedOn }: Partner): string {
    return this.formats().date(checkedOn);
  }

  protected check(partner: Partner): Promise<void> {
    return this.change(this.client.changePartner(partner, { checkedOn: civilDateIn(this.clock.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone) }), partner.name);
  }

  protected retire(partner: Partner): Promise<void> {
    return this.change(this.client.changePartner(partner, { retired: partner.retiredOn === null }), partner.name);
  }

  protected cancel(training: Training): Promise<void> {
    return this.change(this.client.changeTraining(training, { retired: training.retiredOn === null }), training.title);
  }

  protected finish(name: string | null): void {
    this.editing.set(null);
    if (name === null) return;
    this.toasts.show(this.t().done({ name }));
    this.directory.reload();
  }

  private async change(sent: Observable<unknown>, name: string): Promise<void> {
    const done = await firstValueFrom(sent).then(
      () => true,
      () => false,
    );
    this.toasts.show(done ? this.t().done({ name }) : this.t().refused);
    this.directory.reload();
  }

  private facts({ type, description, territories, phone, email, answers }: Partner): readonly string[] {
    const label = this.policy()?.rules.values.partnerTypes.find(({ code }) => code === type)?.label ?? type;
    return [`${label}. ${territories.length > 0 ? territories.join(', ') : this.t().everywhere}.`, description, [frenchSpacing(phone ?? ''), email].filter(Boolean).join(', '), answers ? this.t().answers({ ...answers, days: answers.medianDays }) : ''].filter(Boolean);
  }

  private matches(said: string): boolean {
    return folded(this.query()).split(/\s+/).filter(Boolean).every((word) => folded(said).includes(word));
  }
}
