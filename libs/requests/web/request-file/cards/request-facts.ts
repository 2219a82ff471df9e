import { Component, computed, inject, input } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { PolicyWords } from '../policy-words';
import type { RequestView } from '../team-requests.client';
import { CARDS_TEXT } from './cards.catalogue';

interface Fact {
  readonly label: string;
  readonly values: readonly string[];
  /** What a press on it does: call, or write. */
  readonly href?: string;
}

/** Who asks and how to reach them; or when and how it came, and what about. Nothing that was not said is shown empty. */
@Component({ selector: 'ph-request-facts', templateUrl: './request-facts.html', styleUrl: './list-card.scss', imports: [FoldingCard] })
export class RequestFacts {
  readonly request = input.required<RequestView>();
  readonly about = input.required<'person' | 'request'>();

  private readonly words = text(CARDS_TEXT);
  private readonly formats = formats();
  private readonly policyWords = inject(PolicyWords);
  protected readonly t = computed(() => this.words().facts);
  protected readonly facts = computed<readonly Fact[]>(() => (this.about() === 'person' ? this.person() : [...this.arrival(), ...this.need()]).filter(({ values }) => values.length > 0));

  private person(): readonly Fact[] {
    const { requester, preferredModes = [] } = this.request();
    const t = this.t();
    return [
      { label: t.name, values: requester ? [requester.name, this.policyWords.of('function', requester.function)] : [] },
      { label: t.phone, values: said(requester?.phone), href: `tel:${requester?.phone?.replace(/[^\d+]/g, '')}` },
      { label: t.email, values: said(requester?.email), href: `mailto:${requester?.email}` },
      { label: t.modes, values: preferredModes.map((mode) => this.policyWords.of('mode', mode)) },
    ];
  }

  private arrival(): readonly Fact[] {
    const { receivedAt, createdAt, channel = '', followUp, lateEntry, receivedBy } = this.request();
    const t = this.t();
    const at = (instant: string) => this.formats().dateTime(instant, followUp.timeZone);
    const late = lateEntry && createdAt ? [t.late({ date: at(createdAt) })] : [];
    return [
      { label: t.received, values: [t.received_value({ date: at(receivedAt), channel: this.policyWords.of('channel', channel).toLocaleLowerCase() }), ...late] },
      { label: t.receivedBy, values: said(receivedBy?.name) },
    ];
  }

  private need(): readonly Fact[] {
    const { situation, offerItems = [] } = this.request();
    const t = this.t();
    return [
      { label: t.situation, values: situation?.kinds?.map((kind) => this.policyWords.of('kind', kind)) ?? [] },
      { label: t.deadline, values: situation?.deadline ? [this.formats().longDate(situation.deadline)] : [] },
      { label: t.offer, values: offerItems.map((item) => this.policyWords.of('offer', item)) },
    ];
  }
}

const said = (value: string | null | undefined): readonly string[] => (value ? [value] : []);
