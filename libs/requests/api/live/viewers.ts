import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LiveChannel, machineTime, type News } from '@phare/kernel/api';

/** Told to every process: who has a request open through the process that speaks, and whether it asks the others to say likewise. */
const VIEWING = 'request_viewing';

interface Viewing extends News {
  readonly process: string;
  readonly id: string;
  readonly people: readonly string[];
  readonly asks: boolean;
}

/** A process that says nothing any more has stopped: what it said is forgotten after three beats. */
const FORGOTTEN_AFTER_MS = 60_000;

/** Who has which request open now, in whatever process. Kept in memory alone, for as long as it is so. */
@Injectable()
export class Viewers {
  private readonly process = randomUUID();
  /** Request → process → who, and when it was said. */
  private readonly said = new Map<string, Map<string, { readonly people: readonly string[]; readonly at: number }>>();

  constructor(private readonly channel: LiveChannel) {}

  /** Says who has it open in this process. */
  tell(id: string, people: readonly string[], asks = false): void {
    const viewing: Viewing = { about: VIEWING, process: this.process, id, people: [...new Set(people)].sort(), asks };
    this.channel.tell(viewing);
  }

  /** The request that a piece of news is about, and whether whoever speaks asks to be told too; null where it is about something else. */
  heard(news: News): { readonly id: string; readonly asked: boolean } | null {
    if (!isViewing(news)) return null;
    const { id, process, people, asks } = news;
    const here = this.said.get(id) ?? new Map();
    if (people.length > 0) here.set(process, { people, at: machineTime().getTime() });
    else here.delete(process);
    if (here.size > 0) this.said.set(id, here);
    else this.said.delete(id);
    return { id, asked: asks && process !== this.process };
  }

  /** Everyone who has it open. */
  of(id: string): readonly string[] {
    const since = machineTime().getTime() - FORGOTTEN_AFTER_MS;
    return [...new Set([...(this.said.get(id)?.values() ?? [])].filter(({ at }) => at > since).flatMap(({ people }) => people))];
  }
}

const isViewing = (news: News): news is Viewing => news.about === VIEWING;
