import { Injectable } from '@nestjs/common';
import { Installation, ruleBroken, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, civilDateIn, instant, isTeam, refused, type Actor, type Result } from '@phare/kernel/domain';
import { foldName } from '@phare/organisations/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { ReceiveRequestDto } from '../dto/receive-request.dto';
import { receiptFacts, type ReceiptQuestion } from '../storage/receipt-facts';
import { excludedKeeperRefusals, mandateRefusals, peopleRefusals, policyRefusals } from './receipt-rules';
import type { Receipt } from './request-draft';

const isId = (id: string | null | undefined): id is string => typeof id === 'string';

/** Everyone a body names by id, and the caller. */
const namedIds = (actor: Actor, { requester, receivedBy, preferredResourceId, audience, excludedPersons }: ReceiveRequestDto): string[] =>
  [
    requester.personId,
    receivedBy,
    preferredResourceId,
    audience?.keeperId,
    actor.kind === 'person' ? actor.personId : null,
    ...(excludedPersons ?? []).map(({ personId }) => personId),
    ...(audience?.persons ?? []).map(({ personId }) => personId),
  ].filter(isId);

/** Establishes what a receipt rests on: the organisation, the people named, the policy in force that day; or what is wrong with it. */
@Injectable()
export class Receipts {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  async establish(transaction: Transaction, id: string, body: ReceiveRequestDto, now: Date): Promise<Result<Receipt, Refusal>> {
    const { actor } = transaction;
    const facts = await receiptFacts(transaction, this.question(actor, body));
    if (body.organisationId && !facts.organisation) return refused(ruleBroken({ pointer: '/organisationId', code: unknownTo(actor) }));
    const receivedAt = (body.receivedAt && instant(body.receivedAt)) || now;
    const receivedOn = civilDateIn(receivedAt, facts.organisation?.timeZone ?? this.installation.network.timeZone);
    const published = await this.policies.inForceOn(receivedOn);
    if (!published) return refused(ruleBroken({ pointer: '/receivedAt', code: 'before_policy' }));
    const wrong = [...mandateRefusals(actor, body, facts, receivedOn), ...peopleRefusals(body, facts), ...policyRefusals(body, published), ...excludedKeeperRefusals(body)];
    return wrong.length > 0 ? refused(ruleBroken(...wrong)) : accepted({ id, body, facts, published, receivedAt, receivedOn, now });
  }

  private question(actor: Actor, body: ReceiveRequestDto): ReceiptQuestion {
    return {
      organisationId: body.organisationId ?? null,
      searchName: body.organisationName === undefined ? null : foldName(body.organisationName),
      callerId: actor.kind === 'person' ? actor.personId : null,
      personIds: namedIds(actor, body),
      today: this.installation.today(),
    };
  }
}

const unknownTo = (actor: Actor): FieldRefusal['code'] => (actor.kind === 'person' && !isTeam(actor) ? 'not_your_organisation' : 'unknown_organisation');
