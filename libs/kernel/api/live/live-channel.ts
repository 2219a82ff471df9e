import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Client } from 'pg';
import type { Database } from '../database/database';

/** What one process tells the others: a subject, and identifiers. Whoever may connect to the database could listen, so nothing else is ever said. */
export interface News {
  readonly about: string;
  readonly [detail: string]: unknown;
}

/** Told to every process once one of them is connected again: something may have been missed. */
export const SILENCE_ENDED = 'silence_ended';

const CHANNEL = 'phare_live';
const AGAIN_AFTER_MS = { least: 100, most: 5_000 };

type Heard = (news: News) => void;

/**
 * What processes tell each other as it happens (PostgreSQL LISTEN and NOTIFY): on a connection of its own, because it listens without end, and
 * after the commit, because a notification inside it would make every commit wait for the one before (PostgreSQL 18, NOTIFY, « Notes »).
 * Nothing rests on it: what is missed is read again. Connects at the first listener or news.
 */
@Injectable()
export class LiveChannel implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('LiveChannel');
  private readonly listeners = new Set<Heard>();
  private waiting = new Set<string>();
  private missed = false;
  private connecting: Promise<Client | null> | null = null;
  private pause = AGAIN_AFTER_MS.least;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly open: () => Client,
    private readonly databases: readonly Pick<Database, 'announceBy'>[],
  ) {}

  onModuleInit(): void {
    for (const database of this.databases) database.announceBy((news) => this.tell(news));
  }

  /** Hears what every process tells from here on, this one included. Answers once it does. */
  async hear(heard: Heard): Promise<() => void> {
    this.listeners.add(heard);
    await this.connection();
    return () => void this.listeners.delete(heard);
  }

  /** Tells every process; those told in the same turn go together. */
  tell(news: News): void {
    if (this.waiting.size === 0) setImmediate(() => void this.send());
    this.waiting.add(JSON.stringify(news));
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = await this.connecting;
    await client?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    const told = [...this.waiting];
    this.waiting = new Set();
    const client = await this.connection();
    const sent = await client?.query(`SELECT pg_notify('${CHANNEL}', news) FROM unnest($1::text[]) AS news`, [told]).then(() => true, () => false);
    // Others were told nothing: once the connection is back, everyone reads again.
    if (!sent) this.missed = true;
  }

  private connection(): Promise<Client | null> {
    if (this.closed) return Promise.resolve(null);
    return (this.connecting ??= this.connect());
  }

  private async connect(): Promise<Client | null> {
    const client = this.open();
    client.on('notification', ({ payload }) => this.heard(JSON.parse(payload ?? '') as News));
    let lost = false;
    const onLoss = (): void => {
      if (lost) return;
      lost = true;
      this.lose();
    };
    client.on('error', onLoss).on('end', onLoss);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      onLoss();
      void client.end().catch(() => undefined);
      return null;
    }
    this.pause = AGAIN_AFTER_MS.least;
    if (this.missed) await client.query(`SELECT pg_notify('${CHANNEL}', $1)`, [JSON.stringify({ about: SILENCE_ENDED })]).then(() => (this.missed = false), onLoss);
    return client;
  }

  private lose(): void {
    this.connecting = null;
    if (this.closed) return;
    this.logger.warn('the connection for live news was lost; it is opened again');
    this.missed = true;
    this.timer = setTimeout(() => void this.connection(), this.pause);
    this.pause = Math.min(this.pause * 2, AGAIN_AFTER_MS.most);
  }

  private heard(news: News): void {
    for (const listener of this.listeners) listener(news);
  }
}
