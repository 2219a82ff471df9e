import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { AnotherProduct } from './another-product';
import { Faults } from './faults';
import { byKeyboardAlone, hasKeyboardAlone, keepsFocus } from './keyboard';
import { productClock, RUN, type RunningProduct } from './run';

export const PHONE = 360;
export const DESK = 1280;

const PASSWORD = 'phare-demo-2026';
const PATIENCE_MS = 15_000;

export interface Arrival {
  /** CSS pixels; a phone by default. */
  readonly width?: number;
  /** What the device asks for; French by default. */
  readonly locale?: 'fr-CA' | 'en-CA';
  /** A demonstration account already signed in. */
  readonly as?: string;
  /** They have a keyboard and nothing else: a pointer that is used is a fault. */
  readonly byKeyboard?: boolean;
}

/** What whoever comes comes with, unless it is said otherwise. */
export type Means = Pick<Arrival, 'byKeyboard'>;

/** Someone in front of a page, with cookies and storage of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: Faults;
}

/** Whoever comes during a test; they leave when it ends, and what their pages did wrong fails it. */
export class Visitors {
  private browser: Browser | undefined;
  private readonly here: Visitor[] = [];
  private own: AnotherProduct | undefined;

  constructor(private readonly means: Means = {}) {}

  /** Where they go. */
  get product(): RunningProduct {
    return this.own ?? RUN;
  }

  /** What the product of this file has printed for its operator. */
  get printed(): string {
    return this.own?.said() ?? '';
  }

  async open(start?: () => Promise<AnotherProduct>): Promise<void> {
    this.own = await start?.();
    this.browser = await chromium.connect(RUN.browser);
  }

  async arrive({ width = PHONE, locale = 'fr-CA', as, byKeyboard = this.means.byKeyboard }: Arrival = {}): Promise<Visitor> {
    const { url } = this.product;
    if (!this.browser) throw new Error('The browser is not open');
    const viewport = { width, height: width < 600 ? 740 : 860 };
    const context = await this.browser.newContext({ baseURL: url, viewport, locale, timezoneId: 'America/Toronto', reducedMotion: 'reduce', colorScheme: 'light' });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.install({ time: productClock() });
    const faults = new Faults(url);
    await faults.watch(context);
    if (byKeyboard) await byKeyboardAlone(context);
    if (as) await signIn(context, as);
    const page = await context.newPage();
    faults.watchPage(page);
    const visitor = { page, context, faults };
    this.here.push(visitor);
    return visitor;
  }

  /** From now on a request may leave the sight of whoever has it open: their page is told, reads it once more, and it is not there. */
  mayLoseSightOf({ id }: { readonly id: string }): void {
    for (const { faults } of this.here) faults.expect(new RegExp(`status of 404 .*/api/requests/${id}(/|$)`));
  }

  async leave(): Promise<void> {
    const leaving = this.here.splice(0);
    for (const { page } of leaving) if (hasKeyboardAlone(page)) await keepsFocus(page);
    await Promise.all(leaving.map(({ context }) => context.close()));
    expect(leaving.flatMap(({ faults }) => faults.list())).toEqual([]);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.own?.stop();
  }
}

/** Declares, for one spec file, that people visit: the product of the run, or one that is started for them. */
export function visitors(start?: () => Promise<AnotherProduct>, means?: Means): Visitors {
  const all = new Visitors(means);
  beforeAll(() => all.open(start));
  afterEach(() => all.leave());
  afterAll(() => all.close());
  return all;
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const answer = await context.request.post('/api/session', { headers: { 'X-Requested-With': 'phare' }, data: { email, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${email} was not signed in: ${answer.status()} ${await answer.text()}`);
}
