import type { Refusal } from '@phare/kernel/api';
import { bilingual, type Actor } from '@phare/kernel/domain';
import { refusalSentence, type Need, type TransitionName, type WritingName } from '@phare/requests/domain';
import { allowedTo } from '../reads/request-view';
import type { RequestFacts } from '../storage/request-row';

/** 409: the table of transitions or of writings says no. Carries what is open instead and what is missing (api.md, `transition_refused`). */
export const transitionRefusal = (actor: Actor, row: RequestFacts, name: TransitionName | WritingName, missing: readonly Need[]): Refusal => ({
  code: 'transition_refused',
  definition: { status: 409, title: bilingual('Action impossible pour le moment', 'Not possible for now'), detail: refusalSentence(name, missing) },
  members: { requestStatus: row.status, allowed: allowedTo(actor, row), missing },
});
