import type { INestApplicationContext } from '@nestjs/common';
import { AnswerRightsRequest, CloseIncident, ComplementIncident, IdentifyRequester, NoteIncident, NoteRightsRequest } from '@phare/confidentiality/api';
import type { Installation } from '@phare/kernel/api';
import { addDays, type SignedInActor } from '@phare/kernel/domain';
import { accepted, demonstrationPerson } from './demonstration-people';
import type { DemonstrationIds } from './load-people';
import { DEMONSTRATION_INCIDENTS, DEMONSTRATION_RIGHTS_REQUESTS, type DemonstrationIncident, type DemonstrationRightsRequest } from './registers';

interface Keeping {
  readonly context: INestApplicationContext;
  readonly actor: SignedInActor;
  readonly daysAgo: (days: number) => string;
}

/** Loads the registers of the law through the product's own actions, kept by whoever answers for privacy. */
export async function loadRegisters(context: INestApplicationContext, installation: Installation, ids: DemonstrationIds): Promise<void> {
  const keeping: Keeping = { context, actor: demonstrationPerson(installation, ids, 'privacy'), daysAgo: (days) => addDays(installation.today(), -days) };
  for (const incident of DEMONSTRATION_INCIDENTS) await loadIncident(keeping, incident);
  for (const request of DEMONSTRATION_RIGHTS_REQUESTS) await loadRightsRequest(keeping, request);
}

async function loadIncident({ context, actor, daysAgo }: Keeping, { awareDaysAgo, facts: { happenedDaysAgo, ...facts }, complement, closed }: DemonstrationIncident): Promise<void> {
  const body = { awareOn: daysAgo(awareDaysAgo), ...(happenedDaysAgo === undefined ? {} : { happenedFrom: daysAgo(happenedDaysAgo) }), ...facts };
  let incident = accepted(await context.get(NoteIncident).execute(actor, body, null));
  if (complement) incident = accepted(await context.get(ComplementIncident).execute(actor, incident.id, incident.version, complement));
  if (closed) accepted(await context.get(CloseIncident).execute(actor, incident.id, incident.version));
}

async function loadRightsRequest({ context, actor, daysAgo }: Keeping, { receivedDaysAgo, identified, answer, ...asked }: DemonstrationRightsRequest): Promise<void> {
  let request = accepted(await context.get(NoteRightsRequest).execute(actor, { ...asked, receivedOn: daysAgo(receivedDaysAgo) }, null));
  if (identified) request = accepted(await context.get(IdentifyRequester).execute(actor, request.id, request.version, { method: identified, on: daysAgo(0) }));
  if (!answer) return;
  const { daysAgo: answered, ...said } = answer;
  accepted(await context.get(AnswerRightsRequest).execute(actor, request.id, request.version, { ...said, answeredOn: daysAgo(answered) }));
}
