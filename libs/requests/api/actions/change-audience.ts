import { Injectable } from '@nestjs/common';
import { isEmptyChange, refusal, ruleBroken, statement, type FieldRefusal, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { partiesTo } from '../reads/request-view';
import type { ChangeAudienceDto } from '../dto/audience.dto';
import type { AudiencePersonDto } from '../dto/receive-request.dto';
import { followersOf } from '../storage/merged-requests';
import { personOf } from '../storage/people';
import { RequestWriter } from '../storage/request-writer';
import { RewriteTexts } from '../storage/rewrite-texts';
import { HeldRequests, type Held } from './held-requests';
import { Notices } from './notices';
import type { ChangedRequest } from './receive-request';
import type { ActionCall } from './request-action';
import { transitionRefusal } from './transition-refusal';

const KNOWN = statement(
  'audience-known',
  `SELECT p.id, p.name, p.email, EXISTS (SELECT FROM excluded_person x WHERE x.network_id = $1 AND x.request_id = $3 AND x.person_id = p.id) AS excluded
     FROM person p WHERE p.network_id = $1 AND p.id = ANY ($2::uuid[])`,
);
const ADD = statement('audience-add', 'INSERT INTO request_audience (network_id, request_id, person_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING');
const REMOVE = statement('audience-remove', 'DELETE FROM request_audience WHERE network_id = $1 AND request_id = $2 AND person_id = ANY ($3::uuid[])');

interface KnownPerson extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly excluded: boolean;
}

/** Changes who may see a request. Its requester may do all of it; the team and the keeper may only narrow (domain.md §8). */
@Injectable()
export class ChangeAudience {
  constructor(
    private readonly held: HeldRequests,
    private readonly writer: RequestWriter,
    private readonly rewrite: RewriteTexts,
    private readonly notices: Notices,
  ) {}

  execute(call: ActionCall, body: ChangeAudienceDto): Promise<Result<ChangedRequest, Refusal>> {
    return this.held.hold(call, 'change_audience', async (held) => {
      if (held.row.sight === 'frame') return refused(refusal('forbidden'));
      const parties = partiesTo(call.actor, held.row);
      const widens = body.sealed === false || (body.add ?? []).length > 0;
      if (!parties.has('requester') && (widens || !parties.has('team'))) return refused(refusal('forbidden'));
      if (isEmptyChange(body)) return accepted('whole');
      const wrong = await this.wrongPersons(held, body.add ?? []);
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      return this.carryOut(call, held, body, parties.has('team'));
    });
  }

  private async carryOut(call: ActionCall, held: Held, body: ChangeAudienceDto, byTeam: boolean): Promise<Result<'whole', Refusal>> {
    const { transaction, row, now } = held;
    const sealed = body.sealed ?? row.sealed;
    const rewritten = await this.rewriteAll(transaction, row.id, sealed);
    if (!rewritten.ok) return refused(transitionRefusal(call.actor, row, 'reopen', []));
    const added = await this.add(held, body.add ?? []);
    const removed = (body.remove ?? []).map(({ personId }) => personId);
    await transaction.change(REMOVE, [transaction.actor.networkId, row.id, removed]);
    // Whoever of the team seals a request keeps it: sealed without a keeper, nobody would act on it.
    const keeper = sealed && !row.keeper_id && byTeam ? { keeper_id: call.actor.personId } : sealed ? {} : { keeper_id: null };
    const written = { ...row, sealed };
    await this.writer.update(transaction, written, keeper);
    await this.writer.tell(transaction, written, { kind: 'audience', detail: { ...(body.sealed === undefined ? {} : { sealed }), added: added.map(({ id }) => id), removed } }, now);
    await this.notices.tell(transaction, 'invitation', row.number, added.flatMap(({ name, email }) => (email ? [{ name, email }] : [])), now);
    return accepted('whole');
  }

  /** What was merged into it is sealed and unsealed with it: all of it is seen by the same people. */
  private async rewriteAll(transaction: Transaction, requestId: string, sealed: boolean): Promise<Result<null, 'destroyed'>> {
    for (const id of await followersOf(transaction, requestId)) {
      await transaction.authors(id);
      const rewritten = await this.rewrite.execute(transaction, id, sealed);
      if (!rewritten.ok) return rewritten;
    }
    await transaction.authors(requestId);
    return this.rewrite.execute(transaction, requestId, sealed);
  }

  private async wrongPersons({ transaction, row }: Held, persons: readonly AudiencePersonDto[]): Promise<FieldRefusal[]> {
    const known = await this.known(transaction, row.id, persons);
    return persons.flatMap(({ personId, name, email }, index): FieldRefusal[] => {
      if (personId === undefined) return name && email ? [] : [{ pointer: `/add/${index}/${name ? 'email' : 'name'}`, code: 'required' }];
      const person = known.find(({ id }) => id === personId.toLowerCase());
      return person && !person.excluded ? [] : [{ pointer: `/add/${index}/personId`, code: person ? 'excluded_person' : 'unknown_person' }];
    });
  }

  private known(transaction: Transaction, requestId: string, persons: readonly AudiencePersonDto[]): Promise<KnownPerson[]> {
    return transaction.rows<KnownPerson>(KNOWN, [transaction.actor.networkId, persons.flatMap(({ personId }) => personId ?? []), requestId]);
  }

  private async add({ transaction, row, now }: Held, persons: readonly AudiencePersonDto[]): Promise<Pick<KnownPerson, 'id' | 'name' | 'email'>[]> {
    const added: Pick<KnownPerson, 'id' | 'name' | 'email'>[] = await this.known(transaction, row.id, persons);
    for (const { personId, name = '', email = null } of persons) if (personId === undefined) added.push({ id: await personOf(transaction, { name, email, phone: null }, now), name, email });
    await transaction.change(ADD, [transaction.actor.networkId, row.id, added.map(({ id }) => id)]);
    return added;
  }
}
