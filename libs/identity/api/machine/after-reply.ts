import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/**
 * Work that begins once the answer has left, so that how long it takes tells the caller nothing (ASVS 5.0, 6.3.8). It is tracked:
 * a shutdown waits for it, and nobody loses the mail they were promised.
 */
@Injectable()
export class AfterReply implements OnApplicationShutdown {
  private readonly logger = new Logger('AfterReply');
  private readonly running = new Set<Promise<void>>();

  do(reply: FastifyReply, work: () => Promise<void>): void {
    const left = new Promise<void>((resolve) => (reply.raw.writableFinished || reply.raw.destroyed ? resolve() : reply.raw.once('close', resolve)));
    const done: Promise<void> = left
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
