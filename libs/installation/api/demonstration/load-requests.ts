import type { INestApplicationContext } from '@nestjs/common';
import { AddIntervention, AddStep } from '@phare/accompaniment/api';
import type { Installation } from '@phare/kernel/api';
import { instantText } from '@phare/kernel/domain';
import { ReceiveRequest, RecordFollowUp, TriageRequest, type ChangedRequest, type ReceiveRequestDto } from '@phare/requests/api';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, offerItemOf, type PolicyVersion } from '@phare/policy/domain';
import { accepted, demonstrationPerson } from './demonstration-people';
import type { DemonstrationIds } from './load-people';
import { DEMONSTRATION_REQUESTS, type DemonstrationRequest } from './requests';

const DAY_MS = 86_400_000;
/** An hour before the clock, so that « today » is never in the future. */
const EARLIER_MS = 3_600_000;

/** The body that receives it. */
export const bodyOf = (request: DemonstrationRequest, { organisations, people }: DemonstrationIds, receivedAt: Date): ReceiveRequestDto => {
  const { organisation, requester, channel, subject, description, offerItems = [], kinds = [], sealed = false } = request;
  const personId = requester.email === undefined ? undefined : people.get(requester.email);
  return {
    ...(typeof organisation === 'string' ? { organisationId: organisations.get(organisation) ?? '' } : { organisationName: organisation.name }),
    channel,
    receivedAt: instantText(receivedAt),
    requester: { ...requester, ...(personId ? { personId } : {}) },
    subject,
    description,
    offerItems: [...offerItems],
    situation: { affectsFunctioning: kinds.length > 0, kinds: [...kinds] },
    preferredModes: ['phone'],
    audience: { sealed },
    notice: { version: 'current', readBy: 'team' },
  };
};

/** Whether a network's policy knows what a request of the demonstration says: it was written for the one that Phare ships with. */
export const isSpokenOf = (policy: PolicyVersion, { channel, offerItems = [], kinds = [] }: DemonstrationRequest): boolean =>
  isClosedValue(policy.rules.values.channels, channel) && offerItems.every((code) => offerItemOf(policy, code)) && kinds.every((code) => isClosedValue(policy.rules.priority.kinds, code));

/** Loads the requests of the demonstration through the product's own actions, so that each is what a real one would be. */
export async function loadRequests(context: INestApplicationContext, installation: Installation, ids: DemonstrationIds): Promise<void> {
  const actor = demonstrationPerson(installation, ids, 'intake');
  const inForce = await context.get(PolicyVersions).inForceOn(installation.today());
  for (const request of DEMONSTRATION_REQUESTS.filter((each) => inForce && isSpokenOf(inForce.policy, each))) {
    const receivedAt = new Date(installation.now().getTime() - request.daysAgo * DAY_MS - EARLIER_MS);
    let changed: ChangedRequest = accepted(await context.get(ReceiveRequest).execute(actor, bodyOf(request, ids, receivedAt), null));
    const call = () => ({ actor, requestId: changed.row.id, expectedVersion: changed.row.version, idempotency: null });
    if (request.triage) {
      const eligibility = changed.row.eligibility_outcome === 'to_verify' ? { eligibility: { outcome: 'eligible' as const, reason: 'Vérifié au téléphone' } } : {};
      changed = accepted(await context.get(TriageRequest).execute(call(), { priority: request.triage, reason: 'Confirmé à la lecture', ...eligibility }));
    }
    if (request.followedUp) {
      const contactedAt = instantText(new Date(receivedAt.getTime() + 2 * DAY_MS));
      changed = accepted(await context.get(RecordFollowUp).execute(call(), { contactedAt, mode: 'phone', summary: 'Appel de vingt minutes. Le déroulement est convenu.' }));
    }
    for (const step of request.plan ?? []) changed = accepted(await context.get(AddStep).execute(call(), step));
    for (const { daysLater, ...entry } of request.journal ?? []) {
      const happenedAt = instantText(new Date(receivedAt.getTime() + daysLater * DAY_MS));
      changed = accepted(await context.get(AddIntervention).execute(call(), { ...entry, brought: [...entry.brought], happenedAt }));
    }
  }
}
