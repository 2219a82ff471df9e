import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { LiveChannel, type News, refusal, type Refusal, Rounds, SESSIONS_ENDED, SILENCE_ENDED } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { REQUEST_CHANGED } from '../storage/announce-change';
import { type Follower, LiveStream } from './live-stream';
import { SightOfChanges } from './sight-of-changes';
import { Viewers } from './viewers';

/** As many as a person has windows open; more is a fault, or worse. */
const MOST_PER_SESSION = 8;

/** Shorter than any proxy waits. An ended session is noticed by then at the latest, and said at once where it was ended by hand. */
const BEAT_MS = 20_000;

/** Changes that come together are told together. */
const TOGETHER_MS = 50;

/** The streams that are open in this process: who is told what, and when they end. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly logger = new Logger('LiveStreams');
  private readonly streams = new Set<LiveStream>();
  private readonly rounds = new Rounds(BEAT_MS, () => this.beat(), () => this.logger.error('a beat of the live streams failed'));
  private changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private listening: Promise<() => void> | null = null;

  constructor(
    private readonly channel: LiveChannel,
    private readonly sight: SightOfChanges,
    private readonly viewers: Viewers,
  ) {}

  /** Opens a stream; refused where the request that it should show the readers of is out of sight, or the session has enough of them. */
  async open(follower: Follower): Promise<Result<LiveStream, Refusal>> {
    const stream = new LiveStream(follower, this.sight);
    if ([...this.streams].filter(({ sessionId }) => sessionId === stream.sessionId).length >= MOST_PER_SESSION) return refused(refusal('too_many_requests'));
    const { actor, viewing } = follower;
    if (viewing) {
      const [open] = await this.sight.of(actor, [viewing]);
      if (!open) return refused(refusal('not_found'));
      stream.insider = open.insider;
    }
    await this.listen();
    this.streams.add(stream);
    stream.events.whenClosed(() => this.forget(stream));
    stream.events.say('ready', {});
    if (viewing) this.tellViewing(viewing, true);
    return accepted(stream);
  }

  beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    for (const { events } of this.streams) events.end();
    return this.rounds.stop();
  }

  private listen(): Promise<unknown> {
    if (!this.listening) this.rounds.start();
    return (this.listening ??= this.channel.hear((news) => this.hear(news)));
  }

  private hear(news: News): void {
    if (news.about === REQUEST_CHANGED) this.hearChange(String(news['id']));
    else if (news.about === SESSIONS_ENDED) this.each((stream) => stream.stillThere());
    else if (news.about === SILENCE_ENDED) this.readAgain();
    else this.hearViewing(news);
  }

  private hearChange(id: string): void {
    if (this.changed.size === 0) this.timer = setTimeout(() => this.tellChanges(), TOGETHER_MS);
    this.changed.add(id);
  }

  private tellChanges(): void {
    const ids = [...this.changed];
    this.changed = new Set();
    this.each(async (stream) => {
      const before = stream.insider;
      await stream.tellChanges(ids);
      const { viewing } = stream.follower;
      if (viewing && stream.insider !== before) this.tellViewing(viewing);
    });
  }

  private hearViewing(news: News): void {
    const heard = this.viewers.heard(news);
    if (!heard) return;
    if (heard.asked && this.viewingHere(heard.id).length > 0) this.tellViewing(heard.id);
    const people = this.viewers.of(heard.id);
    this.each((stream) => stream.tellViewers(people), (stream) => stream.follower.viewing === heard.id);
  }

  private readAgain(): void {
    for (const { events } of this.streams) events.say('ready', {});
    this.tellAllViewing();
  }

  private tellAllViewing(): void {
    for (const id of new Set([...this.streams].flatMap(({ follower }) => follower.viewing ?? []))) this.tellViewing(id);
  }

  private tellViewing(id: string, asks = false): void {
    this.viewers.tell(id, this.viewingHere(id), asks);
  }

  private viewingHere(id: string): readonly string[] {
    return [...this.streams].filter(({ follower, insider }) => follower.viewing === id && insider).map(({ follower }) => follower.actor.personId);
  }

  private forget(stream: LiveStream): void {
    this.streams.delete(stream);
    const { viewing } = stream.follower;
    if (viewing) this.tellViewing(viewing);
  }

  private async beat(): Promise<void> {
    for (const stream of this.streams) if (await stream.stillThere()) stream.events.beat();
    this.tellAllViewing();
  }

  /** Whoever cannot be looked up is told nothing: their stream ends, and the next one starts by reading again. */
  private each(tell: (stream: LiveStream) => Promise<unknown>, those: (stream: LiveStream) => boolean = () => true): void {
    for (const stream of [...this.streams].filter(those)) void tell(stream).catch(() => stream.events.end());
  }
}
