import { type Signal, computed, inject } from '@angular/core';
import { RequestOnScreen } from './request-on-screen';

/** Which request, as which of its versions. */
export interface Reading {
  readonly id: string;
  readonly version: number;
}

export const sameReading = (one: Reading | undefined, other: Reading | undefined): boolean => one?.id === other?.id && one?.version === other?.version;

/** The reading on the screen, for what is read beside it: once, and again with each version. What is shown at once of an action that is on its way is no other version. */
export function reading(): Signal<Reading | undefined> {
  const screen = inject(RequestOnScreen);
  return computed(() => {
    const opened = screen.opened();
    return opened && { id: opened.request.id, version: opened.version };
  }, { equal: sameReading });
}
