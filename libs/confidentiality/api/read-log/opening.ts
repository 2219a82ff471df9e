import { newId } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { ReadPurpose } from '@phare/confidentiality/domain';
import { ASKING } from '../sight/sight';

/**
 * Makes a statement that shows a request record the opening in the same breath: the line is durable before a byte is shown, and where it
 * cannot be written nothing is shown (design/security.md, « Audit »). `select` answers rows of the request $2 in the network $1; $3 to $5 are
 * `openingValues`. `when`: what makes a row an opening; a frame, which shows nothing of the content, is none.
 */
export const recordingOpening = (select: string, when = 'true'): string => `${ASKING}, opened AS MATERIALIZED (${select}),
  recorded AS (INSERT INTO access_record (network_id, id, at, request_id, person_id, reader_name, purpose)
    SELECT $1, $3, me.at, $2, me.person_id, $4, $5 FROM me WHERE EXISTS (SELECT FROM opened WHERE ${when}))
  SELECT * FROM opened`;

/** What the line says besides: its id, the reader's name as their session gives it, and why. */
export const openingValues = (actor: Actor, purpose: ReadPurpose): readonly unknown[] => [newId(), actor.kind === 'person' ? actor.name : '', purpose];
