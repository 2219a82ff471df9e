import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { BrowserClock, Session, isOutage, problemOf } from '@phare/kernel/web';
import { IntakeDraft } from '../draft/intake-draft';
import { canEncrypt } from './can-encrypt';
import { type DraftLink, linkOf, newKey, newSecret, opened, sealed, unwrapped, wrapped } from './draft-crypto';
import { type DraftShown, DraftsClient } from './drafts.client';
import { TabMemory } from './tab-memory';
import { COLLEAGUE, type Holder, NOTHING_WRITTEN, type Writing, answersOf, merged, rewritten } from './writing';

/** `away`: no answer for now, tried again; `gone`: destroyed, expired, or shared no more. */
export type Keeping = 'unsaved' | 'saving' | 'saved' | 'away' | 'gone';

/** A draft that this page writes. */
interface Held {
  readonly link: DraftLink;
  readonly key: CryptoKey;
  readonly holder: Holder;
  readonly version: number;
}

/** How long after the last key a draft is saved, and how long after a failure it is tried again. */
const PAUSE_MS = 1_200;
const RETRY_MS = 15_000;
/** How often it is looked at where somebody else writes too. */
const LOOK_MS = 10_000;

/** Keeps what is typed on the server as it is typed, encrypted here. Two devices never overwrite each other: the later answers win, one by one. */
@Injectable({ providedIn: 'root' })
export class KeptDraft {
  readonly state = signal<Keeping>('unsaved');
  /** ISO 8601, or `''` before the first time. */
  readonly savedAt = signal('');
  readonly holder = signal<Holder>('owner');
  readonly writing = signal<Writing>(NOTHING_WRITTEN);
  /** Who writes too, by the name the owner gave; `''` when nobody does. */
  readonly colleague = computed(() => String(this.writing()[COLLEAGUE]?.value ?? ''));

  private readonly client = inject(DraftsClient);
  private readonly draft = inject(IntakeDraft);
  private readonly session = inject(Session);
  private readonly memory = inject(TabMemory);
  private readonly clock = inject(BrowserClock);
  private readonly view = inject(DOCUMENT).defaultView;
  private held: Held | null = null;
  private timer?: ReturnType<typeof setTimeout>;
  private saving: Promise<void> | null = null;
  /** How many drafts were let go. An answer that comes after, when somebody else may be here, brings nothing back. */
  private letGo = 0;

  constructor() {
    effect(() => {
      const [answers, typed] = [this.draft.answers(), this.draft.typed()];
      if (!canEncrypt()) return;
      untracked(() => (typed ? this.note(rewritten(this.writing(), answers, this.holder(), this.clock.now().toISOString())) : this.forget()));
    });
    const online = () => void (this.state() === 'away' && this.save());
    this.view?.addEventListener('online', online);
    const looking = setInterval(() => void (this.colleague() && this.look()), LOOK_MS);
    inject(DestroyRef).onDestroy(() => {
      this.view?.removeEventListener('online', online);
      clearInterval(looking);
    });
  }

  /** Takes up a draft by the secret of a link to it. Rejects with the HttpErrorResponse of a refusal, or when the link is no link. */
  async resume(secret: string): Promise<void> {
    const link = await linkOf(secret);
    const shown = await this.client.read(link.token);
    this.held = { link, key: await unwrapped(shown.wrappedKey, link), holder: shown.holder, version: shown.version };
    this.holder.set(shown.holder);
    this.draft.ours.set(shown.holder === 'owner');
    this.writing.set((await opened(this.held.key, shown.content)) as Writing);
    this.draft.restore(answersOf(this.writing()));
    this.settled(shown);
    this.memory.remember(secret);
  }

  /** The address that brings back here, once there is something to come back to. */
  address(): string {
    return this.held ? this.addressOf(this.held.link) : '';
  }

  /** What the service knows the draft by; `''` while it knows none. */
  token(): string {
    return this.held?.link.token ?? '';
  }

  /** Lets someone write too. @returns the address that is theirs; the one before works no more. */
  async shareWith(name: string): Promise<string> {
    if (!this.held) return '';
    const theirs = await linkOf(newSecret());
    await this.client.share({ token: this.held.link.token, colleagueToken: theirs.token, wrappedKey: await wrapped(this.held.key, theirs) });
    await this.nameColleague(name);
    return this.addressOf(theirs);
  }

  /** Their link works no more. What they wrote stays. */
  async endSharing(): Promise<void> {
    if (!this.held) return;
    await this.client.unshare(this.held.link.token);
    await this.nameColleague('');
  }

  async mail(email: string): Promise<void> {
    if (this.held) await this.client.mail(this.held.link.secret, email);
    this.draft.reachable.set(true);
  }

  /** Nothing stays on a device that others use. */
  share(shared: boolean): void {
    this.memory.share(shared);
    if (!shared && this.held) this.memory.remember(this.held.link.secret);
  }

  /** It was sent, or is wanted no more. What could not be destroyed now expires by itself. */
  async discard(): Promise<void> {
    const { held } = this;
    this.forget();
    if (held?.holder === 'owner') await this.client.discard(held.link.token).catch(() => undefined);
  }

  /** Saves what waits, now. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.saving ??= this.attempt().finally(() => (this.saving = null));
    return this.saving;
  }

  private nameColleague(name: string): Promise<void> {
    this.writing.update((writing) => ({ ...writing, [COLLEAGUE]: { value: name, by: this.holder(), at: this.clock.now().toISOString() } }));
    return this.save();
  }

  /** In the fragment, which no server is sent. */
  private readonly addressOf = ({ secret }: DraftLink): string => `${this.view?.location.origin}/demande/reprendre#${secret}`;

  /** What the other person has saved since is taken in; what is unsaved here goes with it the next time. */
  private async look(): Promise<void> {
    if (!this.held || this.saving || this.state() !== 'saved') return;
    const { link, version } = this.held;
    await this.client.read(link.token).then((shown) => (shown.version === version ? undefined : this.takeIn(shown)), (error: unknown) => this.failed(error));
  }

  private async takeIn(shown: DraftShown): Promise<void> {
    if (!this.held) return;
    const theirs = (await opened(this.held.key, shown.content)) as Writing;
    this.held = { ...this.held, version: shown.version };
    this.writing.set(merged(this.writing(), theirs));
    this.draft.restore(answersOf(this.writing()));
  }

  private note(writing: Writing): void {
    if (writing === this.writing()) return;
    this.writing.set(writing);
    if (this.state() === 'gone') return;
    this.state.set('unsaved');
    this.later(PAUSE_MS);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private async attempt(): Promise<void> {
    const writing = this.writing();
    this.state.set('saving');
    try {
      await this.send(writing);
    } catch (error) {
      return this.failed(error);
    }
    if (this.writing() !== writing && this.held) this.later(PAUSE_MS);
  }

  private async send(writing: Writing): Promise<void> {
    if (!this.held) return this.begin(writing);
    const [{ link, key, version }, before] = [this.held, this.letGo];
    const kept = await this.client.save(link.token, await sealed(key, writing), version);
    if (before === this.letGo) this.settled(kept);
  }

  private async begin(writing: Writing): Promise<void> {
    const before = this.letGo;
    const [link, key] = [await linkOf(newSecret()), await newKey()];
    const kept = await this.client.begin({ token: link.token, wrappedKey: await wrapped(key, link), content: await sealed(key, writing) });
    if (before !== this.letGo) return this.client.discard(link.token).catch(() => undefined);
    this.held = { link, key, holder: 'owner', version: kept.version };
    this.settled(kept);
    this.memory.remember(link.secret);
    if (this.session.mandates().length === 0) return;
    // Without the account, the link is still there.
    await this.client.keep(link.secret).then(() => this.draft.reachable.set(true), () => undefined);
  }

  private settled({ version, savedAt }: Pick<DraftShown, 'version' | 'savedAt'>): void {
    if (this.held) this.held = { ...this.held, version };
    this.savedAt.set(savedAt);
    this.state.set('saved');
  }

  private async failed(error: unknown): Promise<void> {
    const { status, ...problem } = problemOf(error);
    if (status === 412) return this.catchUp();
    if (status === 404) return this.state.set('gone');
    this.state.set('away');
    if (isOutage({ status, ...problem }) || status === 429) this.later(RETRY_MS);
  }

  /** Another device has saved since: both are put together, and saved again. */
  private async catchUp(): Promise<void> {
    if (!this.held) return;
    try {
      await this.takeIn(await this.client.read(this.held.link.token));
      await this.attempt();
    } catch (error) {
      await this.failed(error);
    }
  }

  private forget(): void {
    this.letGo += 1;
    clearTimeout(this.timer);
    this.held = null;
    this.memory.forget();
    this.writing.set(NOTHING_WRITTEN);
    this.holder.set('owner');
    this.savedAt.set('');
    this.state.set('unsaved');
    this.draft.reachable.set(false);
    this.draft.ours.set(true);
  }
}
