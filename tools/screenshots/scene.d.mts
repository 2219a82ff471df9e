import type { Browser } from 'playwright-core';

/** The ids that screens are reached by. */
export type Scene = Readonly<Record<string, string>>;

export declare function setScene(browser: Browser, product: { readonly url: string; readonly dataDir: string; readonly clock: string }): Promise<Scene>;
