import type { HttpContext, HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Api } from '@phare/kernel/web';
import { RequestsService } from '@phare/kernel/web/generated/requests';
import { type Observable, map } from 'rxjs';

export type RequestSummary = Api.RequestSummaryDto;
export type RequestView = Api.RequestDto;
export type RequestPage = Api.RequestPageDto;
export type RequestCounts = Api.RequestCountsDto;
export type BreachPage = Api.BreachPageDto;
export type TimelineItem = Api.TimelineItemDto;
export type Opening = Api.ReaderDto;

/** A request and the version that a change must start from: a sealed request's frame says its version in `ETag` only. */
export interface VersionedRequest {
  readonly request: RequestView;
  readonly version: number;
}

/** What every action needs besides its body. */
export interface ActionCall {
  readonly id: string;
  /** Sent as `If-Match`. */
  readonly version: number;
  /** Carries the idempotency key. */
  readonly context: HttpContext;
}

export type Answered = Observable<HttpResponse<RequestView>>;

/** The team's calls on requests. Each rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class TeamRequests {
  private readonly api = inject(RequestsService);

  page(params: Api.ListRequestsParams): Observable<RequestPage> {
    return this.api.listRequests(given(params));
  }

  /** How many each view holds. */
  counts(): Observable<RequestCounts> {
    return this.api.countRequests();
  }

  read(id: string): Observable<VersionedRequest> {
    return this.api.readRequest(id, { observe: 'response' }).pipe(map(versioned));
  }

  timeline(id: string): Observable<readonly TimelineItem[]> {
    return this.api.readTimeline(id).pipe(map(({ items }) => items));
  }

  triage(call: ActionCall, body: Api.TriageDto): Answered {
    return this.api.triageRequest(call.id, body, sent(call));
  }

  followUp(call: ActionCall, body: Api.FollowUpDto): Answered {
    return this.api.recordFollowUp(call.id, body, sent(call));
  }

  refer(call: ActionCall, body: Api.ReferralDto): Answered {
    return this.api.referRequest(call.id, body, sent(call));
  }

  withdraw(call: ActionCall, body: Api.WithdrawDto): Answered {
    return this.api.withdrawRequest(call.id, body, sent(call));
  }

  close(call: ActionCall, body: Api.CloseDto): Answered {
    return this.api.closeRequest(call.id, body, sent(call));
  }

  reopen(call: ActionCall, body: Api.ReopenDto): Answered {
    return this.api.reopenRequest(call.id, body, sent(call));
  }

  answer(call: ActionCall, body: Api.CloseDto): Answered {
    return this.api.answerRequest(call.id, body, sent(call));
  }

  merge(call: ActionCall, body: Api.MergeDto): Answered {
    return this.api.mergeRequest(call.id, body, sent(call));
  }

  unmerge(call: ActionCall, body: Api.UnmergeDto): Answered {
    return this.api.unmergeRequest(call.id, body, sent(call));
  }

  planNext(call: ActionCall, body: Api.NextActionDto): Answered {
    return this.api.planNextAction(call.id, body, sent(call));
  }

  /** Takes back what the caller has just done. */
  undo(call: ActionCall): Answered {
    return this.api.undoAction(call.id, {}, sent(call));
  }

  /** What may be the same request twice. */
  duplicates(id: string): Observable<readonly Api.LikelyDuplicateDto[]> {
    return this.api.listDuplicates(id).pipe(map(({ items }) => items));
  }

  /** The other sides of the same conflict, for coordination and keepers. */
  linkedSides(id: string): Observable<readonly Api.OtherSideDto[]> {
    return this.api.listLinkedSides(id).pipe(map(({ items }) => items));
  }

  linkSides(id: string, version: number, otherId: string): Observable<void> {
    return this.api.linkSides<void>(id, { otherId }, { headers: ifMatch(version) });
  }

  partSides(id: string, version: number, linkId: string): Observable<void> {
    return this.api.partSides<void>(id, linkId, { headers: ifMatch(version) });
  }

  setNewDate(call: ActionCall, body: Api.NewDateDto): Answered {
    return this.api.setNewDate(call.id, body, sent(call));
  }

  linkOrganisation(call: ActionCall, body: Api.LinkOrganisationDto): Answered {
    return this.api.linkOrganisation(call.id, body, sent(call));
  }

  designate(call: ActionCall, body: Api.KeeperDto): Answered {
    return this.api.designateKeeper(call.id, body, sent(call));
  }

  changeAudience(call: ActionCall, body: Api.ChangeAudienceDto): Answered {
    return this.api.changeAudience(call.id, body, sent(call));
  }

  breakGlass(call: ActionCall, body: Api.BreakGlassDto): Answered {
    return this.api.breakGlass(call.id, body, sent(call));
  }

  resolveExclusion(call: ActionCall, exclusionId: string, body: Api.ResolveExclusionDto): Answered {
    return this.api.resolveExclusion(call.id, exclusionId, body, sent(call));
  }

  /** The promises that were not kept, latest first. */
  breaches(params: Api.ListBreachesParams): Observable<BreachPage> {
    return this.api.listBreaches(given(params));
  }

  /** Who opened it, latest first. */
  openings(id: string): Observable<readonly Opening[]> {
    return this.api.listReaders(id).pipe(map(({ items }) => items));
  }

  /** Lets the caller read an ended request again; says which. */
  askAgain(body: Api.RequestAccessDto, context: HttpContext): Observable<RequestView> {
    return this.api.requestAccess<RequestView>(body, { context });
  }
}

/** Whoever is proposed sees enough to declare a conflict: no narrative, and nothing of what happened (domain.md §8). */
export const isProposal = (request: RequestSummary): boolean => !isFrame(request) && request.eligibility === undefined;

/** Coordination sees a sealed request of which it is not the keeper as a frame: nothing to read (domain.md §8). */
export const isFrame = (request: RequestSummary): boolean => request.subject === undefined;

export function versioned(answer: HttpResponse<RequestView>): VersionedRequest {
  const request = answer.body;
  if (!request) throw new TypeError('a request was answered without a body');
  return { request, version: Number(/^"(\d+)"$/.exec(answer.headers.get('ETag') ?? '')?.[1] ?? request.version) };
}

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
/** From which version, and under which key: what every action is sent with. */
export const sent = ({ version, context }: ActionCall) => ({ observe: 'response' as const, headers: ifMatch(version), context });

/** The API refuses an empty parameter: an absent one is not sent. */
const given = <Params extends object>(params: Params) => Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== '')) as Required<Params>;
