import { InjectionToken, type Type } from '@angular/core';

/** A card that a context to the right adds to a request: to its file (`team`), or to its requester's page (`mine`). It reads `RequestOnScreen`. */
export interface RequestCard {
  readonly place: 'team' | 'mine';
  /** Fetched when a request is on the screen, never before. */
  readonly load: () => Promise<Type<unknown>>;
}

/** Given by the shell, which knows every context: this one imports none to its right. */
export const REQUEST_CARDS = new InjectionToken<readonly RequestCard[]>('cards beside a request');
