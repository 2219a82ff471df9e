/** Work that is done at start, then again and again. A round never overlaps the one before; one that fails is told, and the next one comes. */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.run(), this.everyMs);
    void this.run();
  }

  /** One round, or the one that runs. */
  run(): Promise<void> {
    this.running ??= this.work()
      .catch(this.failed)
      .finally(() => (this.running = null));
    return this.running;
  }

  /** No round begins from here on; answers once the one that runs has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
