import type { Page } from 'playwright-core';

/** By the name of the screen, then of the state. */
export declare const STATES: Readonly<Record<string, Readonly<Record<string, (page: Page) => Promise<unknown>>>>>;
