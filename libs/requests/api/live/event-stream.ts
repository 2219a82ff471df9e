import { PassThrough, type Readable } from 'node:stream';

/** Bytes that may wait for a slow reader. Past that the stream ends: the browser opens another and reads again. */
const MOST_WAITING = 64 * 1024;

/** How long a browser waits before it opens a stream again. */
const AGAIN_AFTER_MS = 3_000;

/** Server-sent events as they are written (WHATWG HTML, 9.2). */
export class EventStream {
  private readonly bytes = new PassThrough();

  constructor() {
    this.bytes.on('error', () => undefined);
    this.bytes.write(`retry: ${AGAIN_AFTER_MS}\n\n`);
  }

  get readable(): Readable {
    return this.bytes;
  }

  get ended(): boolean {
    return this.bytes.destroyed || this.bytes.writableEnded;
  }

  say(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment: it tells proxies, and this side, that the line still holds. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.bytes.end();
  }

  /** When it is over, whoever ended it. */
  whenClosed(closed: () => void): void {
    this.bytes.once('close', closed);
  }

  private write(text: string): void {
    if (this.ended) return;
    if (this.bytes.writableLength > MOST_WAITING) this.bytes.destroy();
    else this.bytes.write(text);
  }
}
