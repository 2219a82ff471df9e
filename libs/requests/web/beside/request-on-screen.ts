import type { Signal, WritableSignal } from '@angular/core';
import type { Problem } from '@phare/kernel/web';
import type { EditConflict, OpenedRequest } from '../request-file/open-request';
import type { ActionCall, Answered } from '../request-file/team-requests.client';

/** What waits for the reader, and the heading of this page under which it is done. */
export interface Asked {
  readonly said: string;
  readonly headingId: string;
}

/** The request on the screen, as the cards of a context to the right know it (`REQUEST_CARDS`): to read it, and to write beside it from the version that was read. */
export abstract class RequestOnScreen {
  abstract readonly opened: Signal<OpenedRequest | undefined>;
  /** Why the last thing sent was refused. */
  abstract readonly problem: Signal<Problem | null>;
  /** What someone else did while it was being written. */
  abstract readonly conflict: Signal<EditConflict | null>;
  /** What a card asks of the reader, told first on the page; null until the card knows. */
  abstract readonly asked: WritableSignal<readonly Asked[] | null>;
  /** What is typed outlives its form; forgotten once sent under the same name. */
  abstract draft<Model>(name: string, initial: () => Model): WritableSignal<Model>;
  /** Forgets the last refusal: another form begins. */
  abstract begin(): void;
  /** Sends on the version that was read. True once it is done; else `problem` or `conflict` says why, and nothing typed is lost. */
  abstract write(name: string, send: (call: ActionCall) => Answered): Promise<boolean>;
}
