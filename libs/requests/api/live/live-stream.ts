import { may, type SignedInActor, type Actor } from '@phare/kernel/domain';
import { EventStream } from './event-stream';
import type { SightOfChanges, Viewer } from './sight-of-changes';

/** Who follows, how to know that they still may, and the request that they have open. */
export interface Follower {
  readonly actor: SignedInActor;
  /** Whoever the same session is now. */
  readonly recall: () => Promise<Actor>;
  readonly viewing: string | null;
}

/** One stream and its reader. Each time something is to be told, the session and the sight are looked at again. */
export class LiveStream {
  readonly events = new EventStream();
  /** Whether they see the whole of the request that they have open, on the network's behalf: only then are they shown to the others who do, and the others to them. */
  insider = false;
  private told: readonly Viewer[] = [];

  constructor(
    readonly follower: Follower,
    private readonly sight: SightOfChanges,
  ) {}

  get sessionId(): string | undefined {
    return this.follower.actor.session?.id;
  }

  /** Tells which of these requests changed, of those in sight now. The one that is open and no longer in sight is told without a version. */
  async tellChanges(ids: readonly string[]): Promise<void> {
    const actor = await this.stillThere();
    if (!actor) return;
    const seen = await this.sight.of(actor, ids);
    for (const { id, version } of seen) this.events.say('changed', { id, version });
    const { viewing } = this.follower;
    if (!viewing || !ids.includes(viewing)) return;
    const open = seen.find(({ id }) => id === viewing);
    if (!open) this.events.say('changed', { id: viewing, version: null });
    this.insider = open?.insider ?? false;
  }

  /** Tells who else has it open too, where that changed. */
  async tellViewers(people: readonly string[]): Promise<void> {
    const { viewing } = this.follower;
    const actor = await this.stillThere();
    if (!viewing || !actor) return;
    const others = this.insider ? people.filter((personId) => personId !== actor.personId) : [];
    const viewers = others.length > 0 ? await this.sight.names(actor, others) : [];
    if (JSON.stringify(viewers) === JSON.stringify(this.told)) return;
    this.told = viewers;
    this.events.say('viewers', { id: viewing, viewers });
  }

  /** The same session, if it lives and still gives the right; the stream ends otherwise. */
  async stillThere(): Promise<SignedInActor | null> {
    const actor = await this.follower.recall();
    if (actor.kind === 'person' && actor.session?.id === this.sessionId && may(actor, 'request.follow_live')) return actor;
    this.events.say('ended', {});
    this.events.end();
    return null;
  }
}
