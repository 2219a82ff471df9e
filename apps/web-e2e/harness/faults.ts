import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What a page may never do, whatever the journey: ask a third party, break its own security policy, fail in the console. */
export class Faults {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  /** The product that these pages are of. */
  constructor(private readonly home: string) {}

  async watch(context: BrowserContext): Promise<void> {
    context.on('request', (request) => void (this.isForeign(request.url()) && this.seen.push(`asked ${request.url()}`)));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => console.error(`security policy: ${violatedDirective} refused ${blockedURI}`));
    });
  }

  watchPage(page: Page): void {
    page.on('console', (message) => void (message.type() === 'error' && this.hear(message)));
    page.on('pageerror', (error) => this.seen.push(`threw ${error.stack ?? error.message}`));
  }

  /** A refusal that this journey provokes: the browser writes each one in its console. */
  expect(line: RegExp): void {
    this.expected.push(line);
  }

  list(): readonly string[] {
    return this.seen;
  }

  private hear(message: ConsoleMessage): void {
    const line = `${message.text()} ${message.location().url}`;
    if (!this.expected.some((expected) => expected.test(line))) this.seen.push(`console: ${line}`);
  }

  /** A file made in the page (`blob:`) leaves nowhere. */
  private isForeign(address: string): boolean {
    return !address.startsWith(`${this.home}/`) && !address.startsWith('blob:') && !address.startsWith('data:');
  }
}
