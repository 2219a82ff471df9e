import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Api, Language, type Problem, Session, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { Paged, PagedList } from '@phare/kernel/web/feedback/paged-list';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { UndeliveredMailsService } from '@phare/kernel/web/generated/undelivered-mails';
import { firstValueFrom } from 'rxjs';
import { UNDELIVERED_TEXT } from './undelivered.catalogue';

/** What Phare sent and did not arrive, for coordination, and for whoever keeps a sealed request: each may be sent again. */
@Component({ selector: 'ph-undelivered-page', templateUrl: './undelivered-page.html', styleUrl: '../tray/tray-page.scss', imports: [RouterLink, EmptyState, PagedList, ProblemNotice, StatusTag] })
export class UndeliveredPage {
  protected readonly t = text(UNDELIVERED_TEXT);
  private readonly formats = formats();
  private readonly api = inject(UndeliveredMailsService);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly coordinates = this.session.isCoordination;
  private readonly language = inject(Language);
  protected readonly list = signal<Paged<Api.UndeliveredMailDto> | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sending = signal<string | null>(null);
  protected readonly mails = computed(() => (this.list()?.items() ?? []).map((mail) => ({ ...mail, when: this.t().when({ written: this.formats().dateTime(mail.queuedAt), failed: this.formats().dateTime(mail.failedAt), refused: mail.refused }) })));

  constructor() {
    pageTitle(() => this.t().title);
    // What each mail is comes in the reader's language.
    effect(() => {
      this.language.locale();
      untracked(() => this.list.set(new Paged((cursor) => this.api.listUndeliveredMails(cursor ? { cursor } : {}))));
    });
  }

  /** It leaves the list: should it fail again, it comes back by itself. */
  protected async again(id: string): Promise<void> {
    if (this.sending()) return;
    this.sending.set(id);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.retryUndeliveredMail(id, {}));
      this.leave(id, this.t().sent);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 404) this.leave(id, this.t().gone);
      else this.problem.set(problem);
    } finally {
      this.sending.set(null);
    }
  }

  private leave(id: string, said: string): void {
    this.list()?.drop((mail) => mail.id === id);
    this.toasts.show(said);
  }
}
