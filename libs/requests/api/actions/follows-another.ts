import type { Refusal } from '@phare/kernel/api';
import { bilingual, type Actor } from '@phare/kernel/domain';
import { allowedTo } from '../reads/request-view';
import type { RequestFacts } from '../storage/request-row';

/** 409: who may see a merged request, and who keeps it, is decided on the one that goes on (domain.md §8). */
export const followsAnother = (actor: Actor, row: RequestFacts): Refusal => ({
  code: 'transition_refused',
  definition: {
    status: 409,
    title: bilingual('Action impossible pour le moment', 'Not possible for now'),
    detail: bilingual('Cette demande a été fusionnée : elle suit celle qui reste. Agissez sur cette dernière.', 'This request was merged: it follows the one that goes on. Act on that one.'),
  },
  members: { requestStatus: row.status, allowed: allowedTo(actor, row), missing: [] },
});
