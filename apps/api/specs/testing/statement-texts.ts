import { Client } from 'pg';

/** The texts of the statements that this process sends, by any of its connections, while it listens. */
export class StatementTexts {
  private readonly texts = new Set<string>();
  private readonly spy: jest.SpyInstance;

  constructor() {
    const query = Client.prototype.query as (...args: unknown[]) => unknown;
    const texts = this.texts;
    this.spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
      const [first] = args;
      texts.add(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
      return query.apply(this, args);
    } as never);
  }

  /** What was heard so far. */
  heard(): ReadonlySet<string> {
    return new Set(this.texts);
  }

  stop(): void {
    this.spy.mockRestore();
  }
}
