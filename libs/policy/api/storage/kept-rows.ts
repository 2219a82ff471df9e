/** How often the rows are read again: another process may have written some. */
const EVERY_MS = 30_000;

/**
 * Rows that change seldom, kept in memory. They are read beside the requests, never by one: a request that asks holds a
 * connection already, and those that hold all of them would wait for one another.
 */
export class KeptRows<Row> {
  private rows: Promise<readonly Row[]> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly read: () => Promise<readonly Row[]>) {}

  async start(): Promise<void> {
    await this.refreshed();
    this.timer = setInterval(() => void this.refreshed().catch(() => undefined), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  current(): Promise<readonly Row[]> {
    return this.rows ?? this.refreshed();
  }

  /** Reads them again. What was read before stays when the database does not answer. */
  refreshed(): Promise<readonly Row[]> {
    const reading = this.read();
    this.rows ??= reading;
    const keep = (): void => void (this.rows = reading);
    const forget = (): void => void (this.rows = this.rows === reading ? null : this.rows);
    reading.then(keep, forget);
    return reading;
  }
}
