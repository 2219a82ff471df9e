import type { FieldRefusal } from '@phare/kernel/api';
import { instant, isTeam, type Actor, type CivilDate } from '@phare/kernel/domain';
import type { PublishedPolicy } from '@phare/policy/api';
import { unknownCodes, unknownOfferItems } from '@phare/policy/domain';
import type { ReceiveRequestDto } from '../dto/receive-request.dto';
import type { ReceiptFacts } from '../storage/receipt-facts';

const at = (pointer: string, code: FieldRefusal['code']): FieldRefusal => ({ pointer, code });

/** No policy is older, and from here on every zone has a civil date. */
const OLDEST = new Date('1900-01-01T00:00:00Z');

/** By what someone without an account is reached: the public form asks for an address, a call back for a number. */
export type ReachedBy = 'email' | 'phone';

/** What only the team may say, and what someone without an account must (api.md, « Support requests »). */
export function callerRefusals(actor: Actor, body: ReceiveRequestDto, now: Date, reachedBy: ReachedBy): FieldRefusal[] {
  const { requester } = body;
  const refusals: FieldRefusal[] = [];
  if ((body.organisationId === undefined) === (body.organisationName === undefined)) refusals.push(at('/organisationId', 'one_of_two'));
  if (isTeam(actor)) {
    const receivedAt = body.receivedAt === undefined ? now : instant(body.receivedAt);
    if (receivedAt && receivedAt > now) refusals.push(at('/receivedAt', 'received_in_future'));
    if (receivedAt && receivedAt < OLDEST) refusals.push(at('/receivedAt', 'before_policy'));
    if (!requester.personId && !requester.name) refusals.push(at('/requester/name', 'required'));
    return refusals;
  }
  if (body.receivedAt !== undefined) refusals.push(at('/receivedAt', 'team_only'));
  if (body.receivedBy !== undefined) refusals.push(at('/receivedBy', 'team_only'));
  if (body.channel !== 'web') refusals.push(at('/channel', 'web_only'));
  if (requester.personId !== undefined && !(actor.kind === 'person' && actor.personId === requester.personId)) refusals.push(at('/requester/personId', 'team_only'));
  if (actor.kind === 'anonymous' && !requester.name) refusals.push(at('/requester/name', 'required'));
  if (actor.kind === 'anonymous' && !requester[reachedBy]) refusals.push(at(`/requester/${reachedBy}`, 'required'));
  return refusals;
}

/** A member asks for an organisation of theirs, in a function they held there at receipt. */
export function mandateRefusals(actor: Actor, body: ReceiveRequestDto, facts: ReceiptFacts, receivedOn: CivilDate): FieldRefusal[] {
  if (actor.kind !== 'person' || isTeam(actor)) return [];
  const held = facts.mandates.filter(({ from, until }) => from <= receivedOn && (until === null || until >= receivedOn));
  if (!facts.organisation || held.length === 0) return [at(body.organisationId ? '/organisationId' : '/organisationName', 'not_your_organisation')];
  return held.some((mandate) => mandate.function === body.requester.function) ? [] : [at('/requester/function', 'not_your_function')];
}

/** Everyone named by id must be known, in the quality they are named in. */
export function peopleRefusals(body: ReceiveRequestDto, facts: ReceiptFacts): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  const known = (id: string) => facts.people.find((person) => person.id === id);
  const expect = (pointer: string, id: string | null | undefined, code: FieldRefusal['code'], fits: (person: ReceiptFacts['people'][number]) => boolean): void => {
    const person = id ? known(id) : undefined;
    if (id && (!person || !fits(person))) refusals.push(at(pointer, code));
  };
  expect('/requester/personId', body.requester.personId, 'unknown_person', () => true);
  expect('/receivedBy', body.receivedBy, 'not_team', ({ team }) => team);
  expect('/preferredResourceId', body.preferredResourceId, 'unknown_person', ({ resource, team }) => resource || team);
  expect('/audience/keeperId', body.audience?.keeperId, 'not_team', ({ team }) => team);
  body.excludedPersons?.forEach(({ personId, text }, index) => {
    if ((personId === undefined) === (text === undefined)) refusals.push(at(`/excludedPersons/${index}`, 'one_of_two'));
    expect(`/excludedPersons/${index}/personId`, personId, 'unknown_person', ({ team, resource }) => team || resource);
  });
  body.audience?.persons?.forEach(({ personId, name, email }, index) => {
    if (personId === undefined && (!name || !email)) refusals.push(at(`/audience/persons/${index}/${name ? 'email' : 'name'}`, 'required'));
    expect(`/audience/persons/${index}/personId`, personId, 'unknown_person', () => true);
  });
  return refusals;
}

/** Codes come from the policy version in force at receipt, never from the code base. */
export function policyRefusals(body: ReceiveRequestDto, { id: versionId, policy }: PublishedPolicy): FieldRefusal[] {
  const { values, priority } = policy.rules;
  const refusals: FieldRefusal[] = [];
  if (unknownOfferItems(policy, body.offerItems ?? []).length > 0) refusals.push(at('/offerItems', 'unknown_value'));
  if (unknownCodes(priority.kinds, body.situation?.kinds ?? []).length > 0) refusals.push(at('/situation/kinds', 'unknown_value'));
  if (unknownCodes(values.modes, body.preferredModes ?? []).length > 0) refusals.push(at('/preferredModes', 'unknown_value'));
  if (unknownCodes(values.channels, [body.channel]).length > 0) refusals.push(at('/channel', 'unknown_value'));
  if (body.notice && body.notice.version !== 'current' && body.notice.version !== versionId) refusals.push(at('/notice/version', 'unknown_notice'));
  return refusals;
}

/** Whoever keeps a request cannot be someone it locks out. */
export const excludedKeeperRefusals = ({ audience, excludedPersons }: ReceiveRequestDto): FieldRefusal[] =>
  audience?.keeperId && excludedPersons?.some(({ personId }) => personId === audience.keeperId) ? [at('/audience/keeperId', 'excluded_keeper')] : [];
