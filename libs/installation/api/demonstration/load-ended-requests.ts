import type { INestApplicationContext } from '@nestjs/common';
import type { DemonstrationClock, Installation } from '@phare/kernel/api';
import { instantText } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { CloseRequest, ReceiveRequest, RecordFollowUp, type ChangedRequest } from '@phare/requests/api';
import { accepted, demonstrationPerson } from './demonstration-people';
import { ENDED_REQUESTS } from './ended-requests';
import type { DemonstrationIds } from './load-people';
import { bodyOf, isSpokenOf } from './load-requests';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** No mail of years ago leaves today. */
const UNWRITTEN = { email: null, phone: null };

/** Loads what was asked and answered years ago, on its own day, through the product's own actions. */
export async function loadEndedRequests(context: INestApplicationContext, installation: Installation, { ids, clock }: { readonly ids: DemonstrationIds; readonly clock: DemonstrationClock }): Promise<void> {
  const actor = demonstrationPerson(installation, ids, 'intake');
  const now = installation.now().getTime();
  for (const request of ENDED_REQUESTS) {
    const receivedAt = new Date(now - request.daysAgo * DAY_MS);
    await clock.during(new Date(receivedAt.getTime() + HOUR_MS), async () => {
      const inForce = await context.get(PolicyVersions).inForceOn(installation.today());
      if (!inForce || !isSpokenOf(inForce.policy, request)) return;
      const body = bodyOf(request, ids, receivedAt);
      let changed: ChangedRequest = accepted(await context.get(ReceiveRequest).execute(actor, { ...body, requester: { ...body.requester, ...UNWRITTEN } }, null));
      const call = () => ({ actor, requestId: changed.row.id, expectedVersion: changed.row.version, idempotency: null });
      changed = accepted(await context.get(RecordFollowUp).execute(call(), { contactedAt: instantText(receivedAt), mode: 'phone', summary: 'Répondu de vive voix.' }));
      accepted(await context.get(CloseRequest).execute(call(), { outcome: 'done', summary: request.answer, doneByOrganisation: 'En parler au conseil.', doNotContact: true }, 'answer'));
    });
  }
}
