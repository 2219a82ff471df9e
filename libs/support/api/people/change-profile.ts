import { Injectable } from '@nestjs/common';
import { Database, Installation, isEmptyChange, newId, recordAudit, refusal, ruleBroken, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, isTeam, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { profileChange } from './profile-rules';
import type { NewAbsenceDto, ProfileChangeDto, ResourcePersonDto } from './resource-people.dto';
import { ResourcePeople, type LockedProfile } from './resource-people';

const CHANGE = statement(
  'resource-person-change',
  `UPDATE resource_person SET version = version + 1, skills = COALESCE($3, skills), territories = COALESCE($4, territories), languages = COALESCE($5, languages), modes = COALESCE($6, modes),
     time_zone = COALESCE($7, time_zone), capacity = COALESCE($8, capacity), availability = CASE WHEN $9::boolean THEN $10 ELSE availability END WHERE network_id = $1 AND person_id = $2`,
);
const CONSENT = statement('resource-person-consent', `UPDATE resource_person SET version = version + 1, opted_in_on = $3, opted_out_on = $4 WHERE network_id = $1 AND person_id = $2`);
const TOUCH = statement('resource-person-touch', `UPDATE resource_person SET version = version + 1 WHERE network_id = $1 AND person_id = $2`);
const AWAY = statement('resource-absence-add', `INSERT INTO resource_absence (network_id, id, person_id, from_on, until_on, substitute_id) VALUES ($1, $2, $3, $4, $5, $6)`);
const BACK = statement('resource-absence-remove', `DELETE FROM resource_absence WHERE network_id = $1 AND id = $2 AND person_id = $3`);
const IS_RESOURCE = statement('resource-person-known', `SELECT FROM app.resource_people() q WHERE q.person_id = $2 AND $1::uuid IS NOT NULL`);

/** Whose profile, from which version. */
export interface ProfileCall {
  readonly actor: SignedInActor;
  readonly personId: string;
  readonly expectedVersion: number;
}

type Done = Refusal | 'unchanged' | null;

/** What changes on a profile: the team changes anyone's, a resource person their own; agreeing to accompany is a peer's alone. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly people: ResourcePeople,
  ) {}

  async change(call: ProfileCall, body: ProfileChangeDto): Promise<Result<ResourcePersonDto, Refusal>> {
    const published = await this.policies.inForceOn(this.installation.today());
    return this.held(call, 'change_profile', async (transaction) => {
      const change = published ? await profileChange(transaction, call.actor, published.policy, body) : accepted(body);
      if (!change.ok) return change.refusal;
      if (isEmptyChange(body)) return 'unchanged';
      const { skills = null, territories = null, languages = null, modes = null, timeZone = null, capacity = null, availability } = change.value;
      await transaction.change(CHANGE, [call.actor.networkId, call.personId, skills, territories, languages, modes, timeZone, capacity, availability !== undefined, availability ?? null]);
      return null;
    });
  }

  /** Says that somebody is away, and who stands in for them: nobody inherits what has ended. */
  addAbsence(call: ProfileCall, { from, until, substituteId = null }: NewAbsenceDto): Promise<Result<ResourcePersonDto, Refusal>> {
    return this.held(call, 'add_absence', async (transaction) => {
      const { networkId } = call.actor;
      if (until < from) return ruleBroken({ pointer: '/until', code: 'ends_before_begins' });
      if (substituteId && (substituteId.toLowerCase() === call.personId || !(await transaction.first(IS_RESOURCE, [networkId, substituteId])))) return ruleBroken({ pointer: '/substituteId', code: 'not_resource' });
      await transaction.change(AWAY, [networkId, newId(), call.personId, from, until, substituteId]);
      await transaction.change(TOUCH, [networkId, call.personId]);
      return null;
    });
  }

  removeAbsence(call: ProfileCall, absenceId: string): Promise<Result<ResourcePersonDto, Refusal>> {
    return this.held(call, 'remove_absence', async (transaction) => {
      if ((await transaction.change(BACK, [call.actor.networkId, absenceId, call.personId])) === 0) return refusal('not_found');
      await transaction.change(TOUCH, [call.actor.networkId, call.personId]);
      return null;
    });
  }

  consent(call: ProfileCall, willing: boolean): Promise<Result<ResourcePersonDto, Refusal>> {
    return this.held(call, willing ? 'opt_in' : 'opt_out', async (transaction, { kind, optedInOn }) => {
      if (call.personId !== call.actor.personId) return refusal('not_found');
      if (kind !== 'peer') return ruleBroken({ pointer: '/agrees', code: 'not_peer' });
      const today = this.installation.today();
      await transaction.change(CONSENT, [call.actor.networkId, call.personId, willing ? today : optedInOn, willing ? null : today]);
      return null;
    });
  }

  private held({ actor, personId, expectedVersion }: ProfileCall, action: string, work: (transaction: Transaction, profile: LockedProfile) => Promise<Done>): Promise<Result<ResourcePersonDto, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const profile = isTeam(actor) || personId === actor.personId ? await this.people.locked(transaction, personId) : undefined;
      if (!profile) return refused(refusal('not_found'));
      if (profile.version !== expectedVersion) return refused(refusal('stale_version'));
      const wrong = await work(transaction, profile);
      if (wrong && wrong !== 'unchanged') return refused(wrong);
      if (!wrong) await recordAudit(transaction, { action, subject: 'resource_person', subjectId: personId, detail: {} }, this.installation.now());
      const changed = await this.people.within(transaction, personId);
      if (!changed) throw new Error('a profile vanished in its own transaction');
      return accepted(changed);
    });
  }
}
