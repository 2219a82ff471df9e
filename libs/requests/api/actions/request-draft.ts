import { Injectable } from '@nestjs/common';
import { Installation, localeOfActor, newId, type Transaction } from '@phare/kernel/api';
import { civilDate, civilDateIn, isTeam, yearOf, type Actor, type CivilDate } from '@phare/kernel/domain';
import { deadline, eligibility, priorityRank, ruleCode, suggestPriority, type Assurance, type OfficeClosure, type Situation } from '@phare/policy/domain';
import { OfficeClosures, type PublishedPolicy } from '@phare/policy/api';
import { publicNumber } from '@phare/requests/domain';
import type { ReceiveRequestDto, SituationDto } from '../dto/receive-request.dto';
import type { NewRequest } from '../storage/insert-request';
import type { Recipient } from './notices';
import { NumberSequence } from '../storage/number-sequence';
import { personOf } from '../storage/people';
import type { ReceiptFacts } from '../storage/receipt-facts';

/** What a receipt has established before the request is put together. */
export interface Receipt {
  readonly id: string;
  readonly body: ReceiveRequestDto;
  readonly facts: ReceiptFacts;
  readonly published: PublishedPolicy;
  readonly receivedAt: Date;
  readonly receivedOn: CivilDate;
  readonly now: Date;
}

/** What the team files is in the network's own language; what others file, in the one they read. */
const languageOf = (actor: Actor): 'fr' | 'en' => (!isTeam(actor) && localeOfActor(actor) === 'en-CA' ? 'en' : 'fr');

const assuranceOf = (actor: Actor): Assurance => (isTeam(actor) ? 'team' : actor.kind === 'person' ? 'mandate_held' : 'unproven');

const situationOf = ({ affectsFunctioning, kinds, deadline: by }: SituationDto = {}): Situation => {
  const date = by ? civilDate(by) : null;
  return { ...(affectsFunctioning === undefined ? {} : { affectsFunctioning }), ...(kinds ? { kinds } : {}), ...(date ? { deadline: date } : {}) };
};

/** Puts a new request together: eligibility, priority and due date are decided here by the domain, and frozen with the policy version. */
@Injectable()
export class RequestDraft {
  constructor(
    private readonly numbers: NumberSequence,
    private readonly installation: Installation,
    private readonly closures: OfficeClosures,
  ) {}

  async of(transaction: Transaction, receipt: Receipt): Promise<NewRequest> {
    const { id, body, facts, receivedAt, receivedOn, now } = receipt;
    const timeZone = facts.organisation?.timeZone ?? this.installation.network.timeZone;
    return {
      id,
      number: publicNumber(yearOf(receivedOn), await this.numbers.next(transaction), this.installation.network.numberKey),
      organisationId: facts.organisation?.id ?? null,
      organisationName: facts.organisation ? null : (body.organisationName ?? null),
      timeZone,
      channel: body.channel,
      receivedAt,
      createdAt: now,
      lateEntry: receivedOn < civilDateIn(now, timeZone),
      receivedById: receivedById(transaction.actor, body),
      requester: await this.requester(transaction, body, facts, now),
      subject: body.subject,
      description: body.description,
      offerItems: body.offerItems ?? [],
      preferredModes: body.preferredModes ?? [],
      preferredResourceId: body.preferredResourceId ?? null,
      language: languageOf(transaction.actor),
      notice: body.notice ? { version: receipt.published.id, readBy: body.notice.readBy } : null,
      ...this.decisions(transaction.actor, receipt, { zone: timeZone, closures: await this.closures.all() }),
      ...(await this.audience(transaction, body, facts, now)),
    };
  }

  private decisions(actor: Actor, { body, facts, published, receivedAt, receivedOn }: Receipt, where: { readonly zone: string; readonly closures: readonly OfficeClosure[] }) {
    const { policy } = published;
    const situation = situationOf(body.situation);
    const priority = suggestPriority(situation, policy.rules);
    const { deadline: rule, clause } = policy.rules.followUp;
    const { dueOn, internalTargetOn } = deadline({ receivedAt, rule, ...where });
    return {
      situation,
      eligibility: eligibility({ organisation: facts.organisation, receivedOn, function: body.requester.function, assurance: assuranceOf(actor) }, policy),
      priority,
      priorityRank: priorityRank(priority.suggested, policy.rules),
      dueOn,
      internalTargetOn,
      dueRule: ruleCode(rule),
      dueClause: clause,
      policyVersionId: published.id,
    };
  }

  private async requester(transaction: Transaction, { requester }: ReceiveRequestDto, { people }: ReceiptFacts, now: Date): Promise<NewRequest['requester']> {
    const { actor } = transaction;
    const self = actor.kind === 'person' && !isTeam(actor) ? actor.personId : undefined;
    const known = people.find(({ id }) => id === (self ?? requester.personId));
    const name = requester.name ?? known?.name ?? '';
    const email = requester.email === undefined ? (known?.email ?? null) : requester.email;
    const phone = requester.phone === undefined ? (known?.phone ?? null) : requester.phone;
    const id = self ?? known?.id ?? (await personOf(transaction, { name, email, phone }, now));
    return { id, name, email, phone, function: requester.function };
  }

  private async audience(transaction: Transaction, { audience, excludedPersons, channel, receivedBy }: ReceiveRequestDto, { people }: ReceiptFacts, now: Date) {
    const { actor } = transaction;
    const named = new Map<string, Recipient | null>();
    for (const { personId, name = '', email = null } of audience?.persons ?? []) {
      const known = people.find(({ id }) => id === personId);
      const to = known ?? { name, email };
      named.set(personId ?? (await personOf(transaction, { name, email, phone: null }, now)), to.email ? { name: to.name, email: to.email } : null);
    }
    const tookIt = channel === 'web' ? null : receivedById(actor, { receivedBy });
    const lockedOut = (excludedPersons ?? []).some(({ personId }) => personId === tookIt);
    return {
      sealed: audience?.sealed ?? false,
      keeperId: audience?.sealed ? (audience.keeperId ?? (lockedOut ? null : tookIt)) : null,
      namedIds: [...named.keys()],
      invited: [...named.values()].flatMap((to) => to ?? []),
      excluded: (excludedPersons ?? []).map(({ personId = null, text = null }) => ({ id: newId(), personId, text })),
    };
  }
}

/** Who in the team took it: whoever is named, else the team member who records it; nobody for a form filled in online by the requester. */
const receivedById = (actor: Actor, { receivedBy }: Pick<ReceiveRequestDto, 'receivedBy'>): string | null => receivedBy ?? (actor.kind === 'person' && isTeam(actor) ? actor.personId : null);
