import { Component, ViewContainerRef, computed, effect, inject, input, linkedSignal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, Session, formats, pageTitle, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { type SummaryRow, SummaryList } from '@phare/kernel/web/feedback/summary-list';
import { isOpen } from '@phare/requests/domain';
import { MyChoice } from '../assignments/my-choice';
import { BesideRequest } from '../beside/beside-request';
import { AskConfirmation } from '../confirmation/ask-confirmation';
import { MyReferrals } from '../referral/my-referrals';
import { DestroyedNotice } from '../destroyed/destroyed-notice';
import { HandedList } from '../exchanges/handed-list';
import { FilesList } from '../exchanges/files-list';
import { MessagesThread } from '../exchanges/messages-thread';
import { ReviewCard } from '../exchanges/review-card';
import { OpenRequest, openRequestProviders } from '../request-file/open-request';
import { OpeningsList } from '../request-file/openings/openings-list';
import { UnreadRequest } from '../request-file/unread-request';
import { MyAudience } from './my-audience';
import { MyNext } from './my-next';
import { MY_TEXT } from './my-requests.catalogue';
import { MyStory } from './my-story';

/** A5: a request as whoever made it follows it. Someone it was shared with reads the same page and changes nothing. */
@Component({
  selector: 'ph-my-request-page',
  templateUrl: './my-request-page.html',
  styleUrl: './my-request-page.scss',
  imports: [RouterLink, Notice, StatusTag, SummaryList, AskConfirmation, BesideRequest, DestroyedNotice, FilesList, HandedList, MyChoice, MessagesThread, ReviewCard, OpeningsList, MyAudience, MyNext, MyReferrals, MyStory, UnreadRequest],
  providers: [...openRequestProviders],
})
export class MyRequestPage {
  readonly id = input.required<string>();

  protected readonly t = text(MY_TEXT);
  protected readonly open = inject(OpenRequest);
  private readonly formats = formats();
  private readonly session = inject(Session);
  protected readonly heading = computed(() => {
    const number = this.open.opened()?.request.number;
    return number ? this.t().heading({ number }) : this.t().untitled;
  });
  protected readonly mine = computed(() => {
    const requester = this.open.opened()?.request.requester;
    return requester !== undefined && requester.personId === this.session.view()?.user.personId;
  });
  protected readonly chooses = computed(() => this.mine() && (this.open.opened()?.request.writable?.includes('choose') ?? false));
  protected readonly facts = computed<readonly SummaryRow[]>(() => {
    const request = this.open.opened()?.request;
    if (!request) return [];
    const t = this.t().facts;
    return [
      ...(this.mine() ? [] : [{ label: t.by, values: [request.requester?.name ?? ''] }]),
      { label: t.organisation, values: [request.organisation?.name ?? request.organisationName ?? ''] },
      { label: t.received, values: [this.formats().dateTime(request.receivedAt, request.followUp.timeZone)] },
      { label: this.mine() ? t.description : t.descriptionOf, values: [request.description ?? ''] },
    ];
  });
  protected readonly running = computed(() => isOpen(this.open.opened()?.request.status ?? 'received'));
  /** Who may see a sealed request, and who opened it, are in sight at once; sealing or unsealing folds nothing under the reader's eyes. */
  protected readonly watchful = linkedSignal<{ id: string | undefined; sealed: boolean | undefined }, '' | null>({
    source: () => ({ id: this.open.opened()?.request.id, sealed: this.open.opened()?.request.sealed }),
    computation: ({ id, sealed }, last) => (last && last.source.id === id ? last.value : sealed ? '' : null),
  });
  /** Said before what comes next is there. */
  protected readonly due = computed(() => {
    const followUp = this.open.opened()?.request.followUp;
    if (!followUp) return '';
    const { doneAt, dueOn, timeZone } = followUp;
    return doneAt ? this.t().followedUp({ date: this.formats().dateTime(doneAt, timeZone) }) : this.t().due({ date: this.formats().longDate(dueOn) });
  });

  /** Once a date was missed and a person has set another (voice.md, « retard »). */
  protected readonly apology = computed(() => {
    const followUp = this.open.opened()?.request.followUp;
    if (!followUp?.newDate || followUp.doneAt) return '';
    return this.t().apology({ date: this.formats().longDate(followUp.dueOn), newDate: this.formats().longDate(followUp.newDate) });
  });

  private readonly changes = viewChild.required('changes', { read: ViewContainerRef });

  constructor() {
    pageTitle(() => this.heading());
    effect(() => {
      const id = this.id();
      untracked(() => this.open.id.set(id));
    });
    const first = effect(() => {
      if (this.open.action() === null) return;
      first.destroy();
      void this.fetchForms();
    });
  }

  /** Reading needs no form: they are fetched once something is to be changed. */
  private async fetchForms(): Promise<void> {
    const { MyActionDialog } = await import('./my-action-dialog');
    this.changes().createComponent(MyActionDialog);
  }
}
