import type { Page } from 'playwright-core';
import type { Scene } from './scene.mjs';

export interface Screen {
  readonly name: string;
  /** A demonstration account, without its domain; nobody when null. */
  readonly as: string | null;
  readonly reach: (page: Page, scene: Scene) => Promise<unknown>;
}

export declare const SCREENS: readonly Screen[];
