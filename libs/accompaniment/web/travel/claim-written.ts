import type { ClaimView } from '../accompaniment.client';
import type { OpenAccompaniment } from '../open-accompaniment';

/** The claim that the open form is about. */
export function claimWritten({ writing }: OpenAccompaniment): ClaimView {
  const asked = writing();
  if (asked?.form !== 'payment' && asked?.form !== 'dispute') throw new Error('this form is about a claim');
  return asked.claim;
}
