import type { SentRequest } from '../intake.client';

/** What the confirmation shows: the API's answer, and who will see the request as it was sent. Nothing of its content. */
export interface SentSummary extends SentRequest {
  readonly sealed: boolean;
  /** `''` when coordination designates. */
  readonly keeperName: string;
  readonly personNames: readonly string[];
  /** Someone waits for a call: no mail leaves. */
  readonly byPhone?: boolean;
}
