import type { ReadPurpose } from '@phare/confidentiality/domain';
import { newId } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

/** From how much of a request on showing it is an opening: what a proposal shows counts, the frame of a sealed one does not. */
type Least = 'proposal' | 'whole';

/**
 * The values of `app.open`: the request, the id of the line, the reader's name as their session gives it, why, and from how much on.
 * The line is durable before a byte is shown, and where it cannot be written nothing is shown (design/security.md, « Audit »).
 */
export const openingOf = (actor: Actor, requestId: string, purpose: ReadPurpose, least: Least): readonly string[] => [requestId, newId(), actor.kind === 'person' ? actor.name : '', purpose, least];
