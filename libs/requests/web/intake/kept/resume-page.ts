import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Problem, Session, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { IntakeDraft } from '../draft/intake-draft';
import { missingSteps } from '../draft/missing-steps';
import { ASKER_URL, RESUME_URL, REVIEW_URL, stepUrl } from '../draft/steps';
import { DraftsClient } from './drafts.client';
import { KeptDraft } from './kept-draft';
import { RESUME_TEXT } from './resume.catalogue';
import { TabMemory } from './tab-memory';

const NOT_A_LINK: Problem = { status: 404, code: 'not_found', title: '', detail: '', errors: [], missing: [] };

/** Takes a draft up again: by the link that was opened, by what this tab remembers, or by the account. The secret leaves the address bar at once. */
@Component({ selector: 'ph-resume-page', templateUrl: './resume-page.html', imports: [RouterLink, ProblemNotice] })
export class ResumePage {
  protected readonly t = text(RESUME_TEXT);
  protected readonly unread = signal<Problem | null>(null);
  /** The account's own is shown before it is opened: what it replaces may matter. */
  protected readonly offered = signal(false);
  protected readonly when = computed(() => this.formats().dateTime(this.kept.savedAt()));

  private readonly kept = inject(KeptDraft);
  private readonly draft = inject(IntakeDraft);
  private readonly client = inject(DraftsClient);
  private readonly memory = inject(TabMemory);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly formats = formats();
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly secret = decodeURIComponent(this.view?.location.hash.slice(1) ?? '') || this.memory.secret;

  constructor() {
    pageTitle(() => this.t().resume);
    this.view?.history.replaceState(this.view.history.state, '', RESUME_URL);
    void this.open();
  }

  protected async open(): Promise<void> {
    this.unread.set(null);
    try {
      await this.kept.resume(this.secret || (await this.ofTheAccount()) || '');
      if (this.secret) await this.carryOn();
      else this.offered.set(true);
    } catch (error) {
      this.memory.forget();
      this.unread.set(error instanceof RangeError ? NOT_A_LINK : problemOf(error));
    }
  }

  /** Nobody signed in keeps nothing: the address was opened by hand, or its link was cut short. */
  private async ofTheAccount(): Promise<string | null> {
    return (await this.session.ready()) && this.client.kept();
  }

  protected async carryOn(): Promise<void> {
    if (!this.draft.asker().function) return void (await this.router.navigateByUrl(ASKER_URL, { replaceUrl: true }));
    const [first] = missingSteps(this.draft.answers());
    await this.router.navigateByUrl(first ? stepUrl(first) : REVIEW_URL, { replaceUrl: true });
  }

  protected async beginAnew(): Promise<void> {
    await this.kept.discard();
    this.draft.clear();
    await this.router.navigateByUrl(ASKER_URL, { replaceUrl: true });
  }
}
