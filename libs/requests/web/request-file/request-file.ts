import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { type Party, refusalSentence } from '@phare/requests/domain';
import { BrowserClock, Language, Notice, Session, Toasts, text } from '@phare/kernel/web';
import { filter } from 'rxjs';
import { AssignmentsCard } from '../assignments/assignments-card';
import { ProposalFacts } from '../assignments/proposal-facts';
import { BesideRequest } from '../beside/beside-request';
import { ConfirmationCard } from '../confirmation/confirmation-card';
import { ActionDialog } from './actions/action-dialog';
import type { TeamTransition } from './actions/action-names';
import { openActions } from './actions/open-actions';
import { datedAccess, teamParties } from './acting';
import { DestroyedNotice } from '../destroyed/destroyed-notice';
import { HandDocuments } from '../exchanges/hand-documents';
import { FilesList } from '../exchanges/files-list';
import { MessagesThread } from '../exchanges/messages-thread';
import { ReviewCard } from '../exchanges/review-card';
import { AccessBanner } from './cards/access-banner';
import { AudienceCard } from './cards/audience-card';
import { DeadlineCard } from './cards/deadline-card';
import { EligibilityCard } from './cards/eligibility-card';
import { ExclusionsNotice } from './cards/exclusions-notice';
import { NextCard } from './cards/next-card';
import { OpeningsCard } from './cards/openings-card';
import { PriorityCard } from './cards/priority-card';
import { ReferralsCard } from './cards/referrals-card';
import { RequestFacts } from './cards/request-facts';
import { RequestFrame } from './cards/request-frame';
import { RequestTags } from './cards/request-tags';
import { LiveLine } from '../live/live-line';
import { MergedNotice } from './neighbours/merged-notice';
import { SidesCard } from './neighbours/sides-card';
import { type ActedRequest, OpenRequest } from './open-request';
import { FILE_TEXT } from './request-file.catalogue';
import { type RequestView, isFrame, isProposal } from './team-requests.client';
import { Timeline } from './timeline/timeline';
import { UnreadRequest } from './unread-request';

/** B2: the whole of a request and what may be done with it, beside the queue or on its own page. */
@Component({
  selector: 'ph-request-file',
  templateUrl: './request-file.html',
  styleUrl: './request-file.scss',
  imports: [RouterLink, Notice, ActionDialog, LiveLine, AssignmentsCard, ProposalFacts, BesideRequest, AccessBanner, AudienceCard, ConfirmationCard, DeadlineCard, DestroyedNotice, EligibilityCard, ExclusionsNotice, MergedNotice, NextCard, OpeningsCard, PriorityCard, ReferralsCard, RequestFacts, RequestFrame, RequestTags, SidesCard, Timeline, UnreadRequest, FilesList, HandDocuments, MessagesThread, ReviewCard],
})
export class RequestFile {
  readonly inQueue = input(false);
  readonly triaged = output<ActedRequest>();

  protected readonly t = text(FILE_TEXT);
  protected readonly open = inject(OpenRequest);
  protected readonly proposal = computed(() => isProposal(this.open.opened()?.request ?? ({} as RequestView)));
  protected readonly frame = computed(() => isFrame(this.open.opened()?.request ?? ({} as RequestView)));
  protected readonly actions = computed(() => {
    const request = this.open.opened()?.request;
    return request ? openActions(request, this.parties(), this.language.locale()) : [];
  });
  /** What usually comes next: triage, then the follow-up, then the end; an accompaniment under way has no end in sight. */
  protected readonly next = computed(() => {
    const request = this.open.opened()?.request;
    const done = request?.status === 'in_progress' ? undefined : 'close';
    const likely = request?.status === 'received' ? 'triage' : request?.followUp.doneAt ? done : 'follow_up';
    return this.actions().find(({ name, refusal }) => name === likely && !refusal)?.name;
  });

  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(BrowserClock);
  private readonly parties = computed(() => {
    const request = this.open.opened()?.request;
    return request ? teamParties(request, this.session.view()) : new Set<Party>();
  });
  protected readonly acting = computed(() => this.parties().has('team'));
  protected readonly access = computed(() => {
    const file = this.open.opened();
    return file ? datedAccess(file.request, file.timeline, this.session.view(), this.clock.now()) : null;
  });
  /** Coordination, and whoever keeps it where it is sealed (domain.md §8). */
  protected readonly coordinates = this.session.isCoordination;
  protected readonly seesOpenings = computed(() => this.coordinates() || (this.acting() && this.open.opened()?.request.sealed === true));

  constructor() {
    effect(() => {
      const wanted = this.open.wanted();
      const request = this.open.opened()?.request;
      if (wanted && request && request.id === this.open.id()) untracked(() => this.startWanted(wanted));
    });
    this.open.acted.pipe(filter(({ action }) => action === 'triage'), takeUntilDestroyed()).subscribe((acted) => this.triaged.emit(acted));
  }

  protected press(name: TeamTransition): void {
    const action = this.actions().find((each) => each.name === name);
    if (action && !action.refusal) this.open.start(name);
    else this.toasts.show(action?.refusal ?? refusalSentence(name, [])[this.language.locale()]);
  }

  private startWanted(name: TeamTransition | 'plan_next'): void {
    this.open.wanted.set(null);
    if (name !== 'plan_next') this.press(name);
    else if (this.open.opened()?.request.writable?.includes(name)) this.open.start(name);
  }
}
