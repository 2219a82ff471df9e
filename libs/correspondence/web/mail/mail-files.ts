import { Component, computed, inject, input, signal } from '@angular/core';
import { IdempotencyKeys, type Problem, Toasts, formats, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { InboundMailsClient, type WholeMailView } from '../inbound-mails.client';
import { MAIL_TEXT } from './mail.catalogue';

const KILOBYTE = 1024;

/** The files of a message, by name. Once the e-mail belongs to a request, each may be joined to it. */
@Component({ selector: 'ph-mail-files', templateUrl: './mail-files.html', styleUrl: './mail-files.scss', imports: [ProblemNotice] })
export class MailFiles {
  readonly mail = input.required<WholeMailView>();

  protected readonly t = text(MAIL_TEXT);
  private readonly formats = formats();
  private readonly client = inject(InboundMailsClient);
  private readonly toasts = inject(Toasts);
  private readonly keys = new IdempotencyKeys();
  protected readonly problem = signal<Problem | null>(null);
  protected readonly joining = signal(false);
  private readonly joined = signal<ReadonlySet<number>>(new Set());
  private readonly filed = computed(() => this.mail().state === 'done' && this.mail().requestId !== null);
  protected readonly files = computed(() =>
    this.mail().files.map(({ name, size }, index) => {
      const named = name || this.t().unnamed;
      return { index, name: named, said: this.t().file({ name: named, kilobytes: this.formats().number(Math.max(1, Math.round(size / KILOBYTE))) }), offered: this.filed() && !this.joined().has(index) };
    }),
  );

  protected async join(index: number, name: string): Promise<void> {
    if (this.joining()) return;
    this.problem.set(null);
    this.joining.set(true);
    try {
      await this.client.takeFile(this.mail().id, index, this.keys);
      this.joined.update((done) => new Set([...done, index]));
      this.toasts.show(this.t().fileJoined({ name }));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.joining.set(false);
    }
  }
}
