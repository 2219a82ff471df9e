import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, ProblemException, recordAudit, refusal, ruleBroken, statement, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { findOrAddPerson, personExists } from '@phare/organisations/api';
import { PolicyVersions } from '@phare/policy/api';
import { profileChange } from './profile-rules';
import type { NewProfileDto, ResourcePersonDto } from './resource-people.dto';
import { ResourcePeople } from './resource-people';

const ADD = statement(
  'resource-person-add',
  `INSERT INTO resource_person (network_id, person_id, kind, skills, territories, languages, modes, time_zone, capacity, availability)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
);
const ROLE = statement(
  'resource-person-role',
  `INSERT INTO role_grant (network_id, id, person_id, role, from_on) SELECT $1, $2, $3, 'resource', $4::date
    WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.network_id = $1 AND g.person_id = $3 AND g.role = 'resource' AND g.from_on <= $4::date AND (g.until_on IS NULL OR g.until_on >= $4::date))`,
);
const DEFAULT_CAPACITY = 3;

/** Makes somebody a resource person: of the team, of another member, or from outside with access to their assignments alone. */
@Injectable()
export class CreateProfile {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
    private readonly people: ResourcePeople,
  ) {}

  async execute(actor: SignedInActor, body: NewProfileDto, call: IdempotentCall | null): Promise<Result<ResourcePersonDto, Refusal>> {
    if (body.personId === undefined && body.person === undefined) throw new ProblemException('malformed', [{ pointer: '/personId', code: 'required' }]);
    const published = await this.policies.inForceOn(this.installation.today());
    if (!published) return refused(refusal('not_found'));
    return this.database.withActor(actor, async (transaction) => {
      const profile = await profileChange(transaction, actor, published.policy, body);
      if (!profile.ok) return profile;
      const personId = await this.personOf(transaction, body);
      if (!personId) return refused(ruleBroken(body.personId && body.person ? { pointer: '/person', code: 'one_of_two' } : { pointer: '/personId', code: 'unknown_person' }));
      const claimed = await claim(transaction, call, personId, this.installation.now());
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'first' && !(await this.add(transaction, personId, profile.value))) return refused(ruleBroken({ pointer: '/personId', code: 'already_resource' }));
      const made = await this.people.within(transaction, claimed.kind === 'repeated' ? claimed.createdId : personId);
      return made ? accepted(made) : refused(refusal('not_found'));
    });
  }

  private async personOf(transaction: Transaction, { personId, person }: NewProfileDto): Promise<string | null> {
    if (personId && person) return null;
    if (person) return findOrAddPerson(transaction, { name: person.name.trim(), email: person.email, phone: null }, this.installation.now());
    return personId && (await personExists(transaction, personId)) ? personId.toLowerCase() : null;
  }

  private async add(transaction: Transaction, personId: string, body: NewProfileDto): Promise<boolean> {
    const { networkId } = transaction.actor;
    const { kind, skills = [], territories = [], languages = ['fr'], modes = [], capacity = DEFAULT_CAPACITY, availability = null, timeZone = this.installation.network.timeZone } = body;
    if ((await transaction.change(ADD, [networkId, personId, kind, skills, territories, languages, modes, timeZone, capacity, availability])) === 0) return false;
    await transaction.change(ROLE, [networkId, newId(), personId, this.installation.today()]);
    await recordAudit(transaction, { action: 'create_profile', subject: 'resource_person', subjectId: personId, detail: { kind } }, this.installation.now());
    return true;
  }
}
