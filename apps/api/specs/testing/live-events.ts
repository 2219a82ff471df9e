import type { TestApplication } from './test-application';

/** One event of a stream. */
export interface LiveEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A reader of `GET /api/requests/events`, as a browser is one. Waits for events; says nothing of how long. */
export class LiveReader {
  private text = '';

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly abort: AbortController,
  ) {}

  /** Opens a stream, and answers once it hears. */
  static async open(app: Pick<TestApplication, 'url'>, cookie: string, viewing?: string): Promise<LiveReader> {
    const abort = new AbortController();
    const response = await fetch(`${app.url}/api/requests/events${viewing ? `?viewing=${viewing}` : ''}`, { headers: { cookie, accept: 'text/event-stream' }, signal: abort.signal });
    if (response.status !== 200 || !response.body) throw new Error(`no stream: ${response.status}`);
    const opened = new LiveReader(response.body.getReader(), abort);
    await opened.next('ready');
    return opened;
  }

  /** The next event of that name, or of any; others are passed over. */
  async next(event?: string): Promise<LiveEvent> {
    for (;;) {
      const found = await this.any();
      if (!found) throw new Error(`the stream ended before ${event ?? 'anything'}`);
      if (event === undefined || found.event === event) return found;
    }
  }

  /** Reads on until it is told that a request has that version; answers all that it was told of changes meanwhile. What happened just before the stream opened may be told in it too. */
  async until(id: string, version: number | null): Promise<LiveEvent[]> {
    const changes: LiveEvent[] = [];
    for (;;) {
      const change = await this.next('changed');
      changes.push(change);
      if (change.data['id'] === id && change.data['version'] === version) return changes;
    }
  }

  /** Everything until the end that the other side makes. */
  async rest(): Promise<LiveEvent[]> {
    const events: LiveEvent[] = [];
    for (let event = await this.any(); event; event = await this.any()) events.push(event);
    return events;
  }

  close(): void {
    this.abort.abort();
  }

  private async any(): Promise<LiveEvent | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event) return { event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as LiveEvent['data'] };
        continue;
      }
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.text += new TextDecoder().decode(value);
    }
  }
}
