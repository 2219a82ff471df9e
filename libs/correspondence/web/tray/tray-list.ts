import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, type Problem, problemOf } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { InboundMailsClient, type MailPage, type MailState, type MailView } from '../inbound-mails.client';

/** The e-mails of one state, page after page. */
@Injectable()
export class TrayList {
  private readonly client = inject(InboundMailsClient);
  private readonly language = inject(Language);

  readonly state = signal<MailState>('drafted');
  readonly dueBefore = signal<string | undefined>(undefined);
  readonly loadingMore = signal(false);
  readonly moreProblem = signal<Problem | null>(null);

  private readonly first = rxResource({
    params: () => ({ state: this.state(), dueBefore: this.dueBefore(), locale: this.language.locale() }),
    stream: ({ params: { state, dueBefore } }) => this.client.page({ state, dueBefore }),
  });
  private readonly page = linkedSignal<MailPage | undefined>(() => (this.first.hasValue() ? this.first.value() : undefined));

  /** Undefined until the first page is read. */
  readonly items = computed<readonly MailView[] | undefined>(() => this.page()?.items);
  readonly nextCursor = computed(() => this.page()?.nextCursor ?? null);
  readonly problem = computed(() => (this.first.error() ? problemOf(this.first.error()?.cause ?? this.first.error()) : null));

  retry(): void {
    this.first.reload();
  }

  async more(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.moreProblem.set(null);
    try {
      const next = await firstValueFrom(this.client.page({ state: this.state(), dueBefore: this.dueBefore(), cursor }));
      this.page.update((page) => ({ items: [...(page?.items ?? []), ...next.items], nextCursor: next.nextCursor }));
    } catch (error) {
      this.moreProblem.set(problemOf(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
