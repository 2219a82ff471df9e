import { DOCUMENT, DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Session, problemOf } from '@phare/kernel/web';
import { IntakeDraft } from '../draft/intake-draft';
import { IntakeClient, type SentRequest } from '../intake.client';
import { DraftsClient } from '../kept/drafts.client';
import { KeptDraft } from '../kept/kept-draft';
import { TabMemory } from '../kept/tab-memory';
import { type Outgoing, forgetOutgoing, keepOutgoing, keptOutgoing } from './outgoing-store';
import { markWaiting, somethingWaits } from './waiting-mark';

/** How often it is tried again while it waits: the browser does not always say that the network is back. */
const EVERY_MS = 20_000;

/** `device`: it leaves as soon as Phare is open here and the network is back; `page`: only while this page stays open. */
export type Waiting = 'device' | 'page';

/** Sends later, once, what could not be sent for want of a network. */
@Injectable({ providedIn: 'root' })
export class OutgoingRequest {
  readonly waiting = signal<Waiting | null>(null);
  /** What the API answered, once it left. */
  readonly sent = signal<SentRequest | null>(null);
  /** The API has refused it as it stands: whoever wrote it has to look at it again. */
  readonly refused = signal(false);

  private readonly client = inject(IntakeClient);
  private readonly drafts = inject(DraftsClient);
  private readonly kept = inject(KeptDraft);
  private readonly session = inject(Session);
  private readonly memory = inject(TabMemory);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly draft = inject(IntakeDraft);
  private outgoing: Outgoing | null = null;
  /** The answers it was made of, while they are on screen. */
  private answers = '';
  private trying: Promise<void> | null = null;

  constructor() {
    // Changed, what waits is no longer what the person wants to send.
    effect(() => {
      const answers = JSON.stringify(this.draft.answers());
      if (this.answers && this.answers !== answers && this.draft.typed()) untracked(() => void this.forget());
    });
    const again = () => void this.tryAgain();
    this.view?.addEventListener('online', again);
    const timer = setInterval(again, EVERY_MS);
    inject(DestroyRef).onDestroy(() => (clearInterval(timer), this.view?.removeEventListener('online', again)));
  }

  /** Keeps it until the network is back. On a shared device, in this page alone. */
  async hold(outgoing: Pick<Outgoing, 'body' | 'key'>): Promise<void> {
    this.refused.set(false);
    this.answers = JSON.stringify(this.draft.answers());
    this.outgoing = { ...outgoing, personId: this.me(), draftToken: this.kept.token() };
    const kept = !this.memory.shared && (await keepOutgoing(this.outgoing).then(() => true, () => false));
    markWaiting(this.view, kept);
    this.waiting.set(kept ? 'device' : 'page');
  }

  /** Others use this device: nothing waits on it. */
  async share(shared: boolean): Promise<void> {
    this.memory.share(shared);
    if (!this.outgoing) return;
    if (shared) await forgetOutgoing().catch(() => undefined);
    await this.hold(this.outgoing);
  }

  /** Finds again what waits on this device, from another visit. */
  async find(): Promise<void> {
    if (!somethingWaits(this.view)) return;
    await this.session.ready();
    const kept = await keptOutgoing().catch(() => null);
    // Written by someone else who signed in here: theirs to send.
    if (!kept || kept.personId !== this.me()) return;
    this.outgoing ??= kept;
    this.waiting.set('device');
    await this.tryAgain();
  }

  async forget(): Promise<void> {
    this.outgoing = null;
    this.answers = '';
    this.waiting.set(null);
    markWaiting(this.view, false);
    await forgetOutgoing().catch(() => undefined);
  }

  tryAgain(): Promise<void> {
    this.trying ??= this.attempt().finally(() => (this.trying = null));
    return this.trying;
  }

  private async attempt(): Promise<void> {
    if (!this.outgoing || this.outgoing.personId !== this.me()) return;
    try {
      const { body, key, draftToken } = this.outgoing;
      const sent = await this.client.sendAgain(body, key);
      // The one on screen goes as its page is cleared.
      if (draftToken && draftToken !== this.kept.token()) await this.drafts.discard(draftToken).catch(() => undefined);
      await this.forget();
      this.sent.set(sent);
    } catch (error) {
      const { status } = problemOf(error);
      // Too many, or nobody there: later. What is wrong in it, only whoever wrote it can change.
      if (status === 0 || status >= 500 || status === 429) return;
      await this.forget();
      this.refused.set(true);
    }
  }

  private readonly me = (): string => this.session.view()?.user.id ?? '';
}
