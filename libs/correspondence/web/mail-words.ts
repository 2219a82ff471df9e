import { Injectable, computed, inject } from '@angular/core';
import { MAIL_REASONS, type MailReason } from '@phare/correspondence/domain';
import { Language } from '@phare/kernel/web';
import type { MailView } from './inbound-mails.client';

/** Why an e-mail waits, or what became of it, in words. */
@Injectable({ providedIn: 'root' })
export class MailWords {
  private readonly language = inject(Language);
  private readonly locale = computed(() => this.language.locale());

  /** The words of whoever set it aside, else the sentence of the code; nothing for a draft. */
  why({ outcome, reason }: Pick<MailView, 'outcome' | 'reason'>): string {
    if (outcome === null) return '';
    const sentence = MAIL_REASONS[outcome as MailReason][this.locale()];
    return outcome === 'dismissed' && reason ? `${sentence} «\u00a0${reason}\u00a0»` : sentence;
  }
}
