import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Milliseconds, drawn each time: the answer has been read by then, and the next one is slowed at a moment that tells nothing. */
const PAUSE = { least: 20, below: 120 };

/**
 * Work that begins some time after the answer has left, so that how long it takes tells the caller nothing (ASVS 5.0, 6.3.8). It is tracked:
 * a shutdown waits for it, and nobody loses the mail they were promised.
 */
@Injectable()
export class AfterReply implements OnApplicationShutdown {
  private readonly logger = new Logger('AfterReply');
  private readonly running = new Set<Promise<void>>();

  do(reply: FastifyReply, work: () => Promise<void>): void {
    const left = new Promise<void>((resolve) => (reply.raw.writableFinished || reply.raw.destroyed ? resolve() : reply.raw.once('close', resolve)));
    const done: Promise<void> = left
      .then(() => setTimeout(randomInt(PAUSE.least, PAUSE.below)))
      .then(work)
      // What failed may quote an address: its name stands for it.
      .catch((error: unknown) => this.logger.error(`work after a reply failed: ${error instanceof Error ? error.name : 'unknown error'}`))
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** Resolves once nothing is left to do. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  onApplicationShutdown(): Promise<void> {
    return this.settled();
  }
}
