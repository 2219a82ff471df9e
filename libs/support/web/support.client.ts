import { Injectable, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, formats, frenchSpacing, text } from '@phare/kernel/web';
import { SupportService } from '@phare/kernel/web/generated/support';
import { forkJoin } from 'rxjs';
import { SUPPORT_TEXT } from './support.catalogue';

/** Where an organisation may be sent: a partner resource, or a training session. */
export interface DirectoryEntry {
  readonly id: string;
  readonly kind: 'partner' | 'training';
  readonly name: string;
  readonly description: string;
}

/** The directory of partner resources and trainings, read once. */
@Injectable({ providedIn: 'root' })
export class SupportClient {
  private readonly api = inject(SupportService);
  private readonly language = inject(Language);
  private readonly t = text(SUPPORT_TEXT);
  private readonly formats = formats();
  private readonly directory = rxResource({ params: () => this.language.locale(), stream: () => forkJoin([this.api.listPartnerResources(), this.api.listTrainingSessions()]) });

  /** Undefined until read. */
  readonly entries = computed<readonly DirectoryEntry[] | undefined>(() => {
    if (!this.directory.hasValue()) return undefined;
    const [partners, trainings] = this.directory.value();
    return [
      ...partners.items.map(({ id, name, description, territories, phone }) => ({ id, kind: 'partner' as const, name, description: [description.replace(/\.$/, ''), territories.join(', '), frenchSpacing(phone ?? '')].filter(Boolean).join(' · ') })),
      ...trainings.items.map(({ id, title, description, startsAt, feeCents, openToNonMembers }) => ({
        id,
        kind: 'training' as const,
        name: title,
        description: `${this.t().training({ date: this.formats().dateTime(startsAt), fee: this.fee(feeCents, openToNonMembers) })} ${description}`,
      })),
    ];
  });
  readonly unreachable = computed(() => this.directory.error() !== undefined);

  retry(): void {
    this.directory.reload();
  }

  private fee(cents: number, open: boolean): string {
    if (!open) return this.t().membersOnly;
    return cents > 0 ? this.t().fee({ price: this.formats().money(cents) }) : this.t().free;
  }
}
