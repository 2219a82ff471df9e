import { Injectable, type Provider, type WritableSignal, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { IdempotencyKeys, Language, type Problem, problemOf } from '@phare/kernel/web';
import { type Observable, Subject, catchError, firstValueFrom, map, of, switchMap } from 'rxjs';
import { RequestOnScreen } from '../beside/request-on-screen';
import type { ActionName, TeamTransition } from './actions/action-names';
import { type ChangedField, changedFields } from './conflict/changed-fields';
import { type ActionCall, type Answered, type RequestView, TeamRequests, type TimelineItem, type VersionedRequest, isFrame, isProposal, versioned } from './team-requests.client';

export interface OpenedRequest extends VersionedRequest {
  readonly timeline: readonly TimelineItem[];
}

/** What someone else did while an action was being written: in the timeline, and field by field; the text typed stays in its form. */
export interface EditConflict {
  readonly who: string;
  readonly news: readonly TimelineItem[];
  readonly fields: readonly ChangedField[];
}

/** The request on the screen and the action being written on it. Provided by each page that opens a request. */
@Injectable()
export class OpenRequest implements RequestOnScreen {
  private readonly client = inject(TeamRequests);
  private readonly language = inject(Language);
  private readonly keys = new IdempotencyKeys();
  private readonly drafts = new Map<string, WritableSignal<unknown>>();

  readonly id = signal<string | null>(null);
  readonly action = signal<ActionName | null>(null);
  /** An action asked for by a key before its request was read. */
  readonly wanted = signal<TeamTransition | 'plan_next' | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly conflict = signal<EditConflict | null>(null);
  /** The whole request after each action. */
  readonly changed = new Subject<RequestView>();
  /** The same once the action was the caller's own. */
  readonly acted = new Subject<{ readonly action: ActionName; readonly request: RequestView }>();

  // Sentences come in the language of the call: another language reads again.
  private readonly file = rxResource({
    params: () => (this.id() ? { id: this.id() ?? '', locale: this.language.locale() } : undefined),
    stream: ({ params }) => this.read(params.id),
  });
  /** While the same request is read again, the last reading stays. */
  readonly opened = linkedSignal<{ id: string | null; read: OpenedRequest | undefined }, OpenedRequest | undefined>({
    source: () => ({ id: this.id(), read: this.file.hasValue() ? this.file.value() : undefined }),
    computation: ({ id, read }, last) => read ?? (last?.value?.request.id === id ? last.value : undefined),
  });
  readonly unreadable = computed(() => (this.file.error() ? problemOf(cause(this.file.error())) : null));

  /** What is typed in the form that is open. */
  private typed(): unknown {
    return this.drafts.get(`${this.id()} ${this.action()}`)?.();
  }

  /** Shows a request as an action left it, with what happened since. */
  replace(after: VersionedRequest): void {
    this.changed.next(after.request);
    if (this.id() !== after.request.id) return;
    this.opened.set({ ...after, timeline: this.opened()?.timeline ?? [] });
    this.retry();
  }

  retry(): void {
    this.file.reload();
  }

  start(action: ActionName): void {
    this.begin();
    this.action.set(action);
  }

  begin(): void {
    this.problem.set(null);
    this.conflict.set(null);
  }

  /** What is typed in a form outlives its dialog: closed by mistake, it opens again as it was. Forgotten once sent. */
  draft<Model>(action: string, initial: () => Model): WritableSignal<Model> {
    const key = `${this.id()} ${action}`;
    const kept = this.drafts.get(key) ?? signal<unknown>(initial());
    this.drafts.set(key, kept);
    return kept as WritableSignal<Model>;
  }

  /** Sends an action on the version that was read. True once it is done; else `problem` or `conflict` says why, and nothing typed is lost. */
  async perform(action: ActionName, send: (call: ActionCall) => Answered): Promise<boolean> {
    const request = await this.sent(action, send);
    if (request) this.acted.next({ action, request });
    return request !== null;
  }

  async write(name: string, send: (call: ActionCall) => Answered): Promise<boolean> {
    return (await this.sent(name, send)) !== null;
  }

  private async sent(action: string, send: (call: ActionCall) => Answered): Promise<RequestView | null> {
    const opened = this.opened();
    if (!opened) return null;
    this.begin();
    try {
      const { version, request } = opened;
      const context = this.keys.contextFor({ action, id: request.id, version, typed: this.drafts.get(`${request.id} ${action}`)?.() });
      const after = versioned(await firstValueFrom(send({ id: request.id, version, context })));
      await this.accept(action, opened, after);
      return after.request;
    } catch (error) {
      await this.refused(problemOf(error), opened);
      return null;
    }
  }

  private async accept(action: string, before: OpenedRequest, after: VersionedRequest): Promise<void> {
    this.drafts.delete(`${after.request.id} ${action}`);
    this.action.set(null);
    this.changed.next(after.request);
    // The action may have ended the caller's own access: what was read stays on the screen.
    const timeline = await firstValueFrom(this.timeline(after.request).pipe(catchError(() => of(before.timeline))));
    if (this.id() === after.request.id) this.opened.set({ ...after, timeline });
  }

  private async refused(problem: Problem, before: OpenedRequest): Promise<void> {
    const latest = problem.status === 412 || problem.status === 409 ? await firstValueFrom(this.read(before.request.id).pipe(catchError(() => of(null)))) : null;
    if (latest) {
      this.opened.set(latest);
      this.changed.next(latest.request);
    }
    if (problem.status !== 412 || !latest) return this.problem.set(problem);
    const known = new Set(before.timeline.map(({ id }) => id));
    const news = latest.timeline.filter(({ id }) => !known.has(id));
    this.conflict.set({ who: news.at(-1)?.actor?.name ?? '', news, fields: changedFields(before.request, latest.request, this.action(), this.typed()) });
  }

  private read(id: string): Observable<OpenedRequest> {
    return this.client.read(id).pipe(switchMap((current) => this.timeline(current.request).pipe(map((timeline) => ({ ...current, timeline })))));
  }

  /** Neither a frame nor a proposal has a timeline to show. */
  private timeline(request: RequestView): Observable<readonly TimelineItem[]> {
    return isFrame(request) || isProposal(request) ? of([]) : this.client.timeline(request.id);
  }
}

/** A resource wraps what is not an Error. */
const cause = (error: Error | undefined): unknown => error?.cause ?? error;

/** For each page that opens a request: what it does itself, and what the cards of others see of it. */
export const openRequestProviders: readonly Provider[] = [OpenRequest, { provide: RequestOnScreen, useExisting: OpenRequest }];
