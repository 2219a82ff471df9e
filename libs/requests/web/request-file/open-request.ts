import { Injectable, type Provider, type WritableSignal, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { IdempotencyKeys, Language, type Problem, painted, problemOf } from '@phare/kernel/web';
import { type Observable, Subject, catchError, firstValueFrom, map, of, switchMap } from 'rxjs';
import { type Asked, RequestOnScreen } from '../beside/request-on-screen';
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
  /** Known before anything was sent: it is told, and whoever writes goes on writing. */
  readonly early?: boolean;
}

/** An action of the caller's own that is done, or that is shown as done while its answer is on its way. */
export interface ActedRequest {
  readonly action: ActionName;
  readonly request: RequestView;
  /** Whether its answer is on its way. */
  readonly pending: boolean;
  /** The request as the API answers it; null where it refused. */
  readonly settled: Promise<RequestView | null>;
}

/** An action that was shown as done and then refused, while its author had gone on to another request. What they typed is kept. */
export interface ReturnedAction {
  readonly action: ActionName;
  readonly request: RequestView;
  readonly problem: Problem;
}

type Send = (call: ActionCall) => Answered;
type Foreseen = (request: RequestView) => Partial<RequestView>;

/** An action on its way: `atOnce` where it is shown as done already. */
interface Sent {
  readonly action: string;
  readonly opened: OpenedRequest;
  readonly atOnce: boolean;
}

/** The request on the screen and the action being written on it. Provided by each page that opens a request. */
@Injectable()
export class OpenRequest implements RequestOnScreen {
  private readonly client = inject(TeamRequests);
  private readonly language = inject(Language);
  private readonly keys = new IdempotencyKeys();
  private readonly drafts = new Map<string, WritableSignal<unknown>>();
  private readonly flying = new Map<string, Promise<unknown>>();
  private readonly refusals = new Map<string, { readonly problem: Problem | null; readonly conflict: EditConflict | null }>();

  readonly id = signal<string | null>(null);
  readonly action = signal<ActionName | null>(null);
  /** An action asked for by a key before its request was read. */
  readonly wanted = signal<TeamTransition | 'plan_next' | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly conflict = signal<EditConflict | null>(null);
  readonly asked = signal<readonly Asked[] | null>(null);
  /** The requests for which an answer is awaited. */
  readonly sending = signal<ReadonlySet<string>>(new Set());
  /** The whole request after each action. */
  readonly changed = new Subject<RequestView>();
  /** The same once the action was the caller's own. */
  readonly acted = new Subject<ActedRequest>();
  readonly returned = new Subject<ReturnedAction>();

  // Sentences come in the language of the call: another language reads again.
  private readonly file = rxResource({
    params: () => (this.id() ? { id: this.id() ?? '', locale: this.language.locale() } : undefined),
    stream: ({ params }) => this.read(params.id),
  });
  readonly unreadable = computed(() => (this.file.error() ? problemOf(cause(this.file.error())) : null));
  /** While the same request is read again, the last reading stays; not once it has left the reader's sight. */
  readonly opened = linkedSignal<{ id: string | null; read: OpenedRequest | undefined; gone: boolean }, OpenedRequest | undefined>({
    source: () => ({ id: this.id(), read: this.file.hasValue() ? this.file.value() : undefined, gone: this.unreadable()?.status === 404 }),
    computation: ({ id, read, gone }, last) => read ?? (!gone && last?.value?.request.id === id ? last.value : undefined),
  });

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

  /** Opens the form of an action, with the refusal that it came back with, if any. */
  start(action: ActionName): void {
    const returned = this.refusals.get(keyOf(this.id(), action));
    this.refusals.delete(keyOf(this.id(), action));
    this.problem.set(returned?.problem ?? null);
    this.conflict.set(returned?.conflict ?? null);
    this.action.set(action);
  }

  begin(): void {
    this.problem.set(null);
    this.conflict.set(null);
  }

  /** What is typed in a form outlives its dialog: closed by mistake, it opens again as it was. Forgotten once sent. */
  draft<Model>(action: string, initial: () => Model): WritableSignal<Model> {
    const key = keyOf(this.id(), action);
    const kept = this.drafts.get(key) ?? signal<unknown>(initial());
    this.drafts.set(key, kept);
    return kept as WritableSignal<Model>;
  }

  /**
   * Sends an action on the version that was read. True once it is done; else `problem` or `conflict` says why, and nothing typed is lost.
   * @param foreseen what the action will have changed: shown at once, and taken back if it is refused.
   */
  async perform(action: ActionName, send: Send, foreseen?: Foreseen): Promise<boolean> {
    await this.landed();
    const opened = this.opened();
    if (!opened) return false;
    if (foreseen) return this.performAtOnce(action, opened, send, foreseen);
    const request = await this.send({ action, opened, atOnce: false }, send);
    if (request) this.acted.next({ action, request, pending: false, settled: Promise.resolve(request) });
    return request !== null;
  }

  async write(name: string, send: Send): Promise<boolean> {
    await this.landed();
    const opened = this.opened();
    return opened !== undefined && (await this.send({ action: name, opened, atOnce: false }, send)) !== null;
  }

  /** Shows what someone else has done since. Whoever is writing is shown both versions, and loses nothing; answers what happened. */
  overtake(latest: OpenedRequest): readonly TimelineItem[] {
    const before = this.opened();
    this.opened.set(latest);
    this.changed.next(latest.request);
    if (!before) return [];
    const action = this.action();
    const conflict = this.conflictOf(before, latest, action ?? '');
    if (action) this.conflict.set({ ...conflict, early: true });
    return conflict.news;
  }

  read(id: string): Observable<OpenedRequest> {
    return this.client.read(id).pipe(switchMap((current) => this.timeline(current.request).pipe(map((timeline) => ({ ...current, timeline })))));
  }

  private async performAtOnce(action: ActionName, opened: OpenedRequest, send: Send, foreseen: Foreseen): Promise<boolean> {
    // Whoever acted sees it done first.
    const settled = painted().then(() => this.send({ action, opened, atOnce: true }, send));
    this.flying.set(opened.request.id, settled);
    const request = { ...opened.request, ...foreseen(opened.request) };
    this.opened.set({ ...opened, request });
    this.changed.next(request);
    this.action.set(null);
    this.acted.next({ action, request, pending: true, settled });
    return (await settled) !== null;
  }

  private async send(sent: Sent, send: Send): Promise<RequestView | null> {
    this.begin();
    const { action, opened } = sent;
    const { version, request } = opened;
    this.await(request.id, true);
    try {
      const context = this.keys.contextFor({ action, id: request.id, version, typed: this.typed(request.id, action) });
      const after = versioned(await firstValueFrom(send({ id: request.id, version, context })));
      await this.accept(action, opened, after);
      return after.request;
    } catch (error) {
      await this.refused(sent, problemOf(error));
      return null;
    } finally {
      this.await(request.id, false);
    }
  }

  /** What is shown as done may still be on its way: what comes next starts from the version that it leaves. */
  private async landed(): Promise<void> {
    await this.flying.get(this.id() ?? '');
  }

  private await(id: string, awaited: boolean): void {
    this.sending.update((ids) => new Set(awaited ? [...ids, id] : [...ids].filter((each) => each !== id)));
  }

  private async accept(action: string, before: OpenedRequest, after: VersionedRequest): Promise<void> {
    const { id } = after.request;
    this.drafts.delete(keyOf(id, action));
    if (this.id() === id && this.action() === action) this.action.set(null);
    this.changed.next(after.request);
    // The action may have ended the caller's own access: what was read stays on the screen.
    const timeline = await firstValueFrom(this.timeline(after.request).pipe(catchError(() => of(before.timeline))));
    if (this.id() === id) this.opened.set({ ...after, timeline });
  }

  /** Puts back what was read, or what someone else has made of it; the form comes back as it was, here or when its author comes back to it. */
  private async refused({ action, opened: before, atOnce }: Sent, problem: Problem): Promise<void> {
    const { id } = before.request;
    const latest = problem.status === 412 || problem.status === 409 ? await firstValueFrom(this.read(id).pipe(catchError(() => of(null)))) : null;
    const now = latest ?? before;
    const conflict = problem.status === 412 && latest ? this.conflictOf(before, latest, action) : null;
    if (latest || atOnce) this.changed.next(now.request);
    if (this.id() !== id) return atOnce ? this.giveBack(action as ActionName, problem, conflict, now.request) : undefined;
    if (latest || atOnce) this.opened.set(now);
    if (atOnce) this.action.set(action as ActionName);
    this.problem.set(conflict ? null : problem);
    this.conflict.set(conflict);
  }

  private giveBack(action: ActionName, problem: Problem, conflict: EditConflict | null, request: RequestView): void {
    this.refusals.set(keyOf(request.id, action), { problem: conflict ? null : problem, conflict });
    this.returned.next({ action, request, problem });
  }

  private conflictOf(before: OpenedRequest, latest: OpenedRequest, action: string): EditConflict {
    const known = new Set(before.timeline.map(({ id }) => id));
    const news = latest.timeline.filter(({ id }) => !known.has(id));
    return { who: news.at(-1)?.actor?.name ?? '', news, fields: changedFields(before.request, latest.request, action as ActionName, this.typed(before.request.id, action)) };
  }

  /** What is typed in the form of an action. */
  private typed(id: string, action: string): unknown {
    return this.drafts.get(keyOf(id, action))?.();
  }

  /** Neither a frame nor a proposal has a timeline to show. */
  private timeline(request: RequestView): Observable<readonly TimelineItem[]> {
    return isFrame(request) || isProposal(request) ? of([]) : this.client.timeline(request.id);
  }
}

const keyOf = (id: string | null, action: string): string => `${id} ${action}`;

/** A resource wraps what is not an Error. */
const cause = (error: Error | undefined): unknown => error?.cause ?? error;

/** For each page that opens a request: what it does itself, and what the cards of others see of it. */
export const openRequestProviders: readonly Provider[] = [OpenRequest, { provide: RequestOnScreen, useExisting: OpenRequest }];
