import type { Api } from '@phare/kernel/web';
import type { RequestView } from '../request-file/team-requests.client';

/** The proposal that waits for this person's answer, if any. */
export const ownProposal = (request: RequestView | undefined, personId: string | undefined): Api.AssignmentDto | undefined =>
  request?.assignments?.find(({ state, resourcePersonId }) => state === 'proposed' && resourcePersonId === personId);
