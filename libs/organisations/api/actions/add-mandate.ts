import { Injectable } from '@nestjs/common';
import { Installation, ProblemException, ruleBroken, statement, type Refusal, type Transaction } from '@phare/kernel/api';
import type { Actor, Result } from '@phare/kernel/domain';
import type { Period } from '@phare/organisations/domain';
import type { NewMandateDto } from '../dto/organisation-input.dto';
import type { OrganisationWithCreatedDto } from '../dto/organisation.dto';
import { findOrAddPerson, personExists } from '../storage/people';
import { ExtendOrganisation, type Extension } from './extend-organisation';
import { givenPeriod, periodRefusal } from './given-period';

const SAME = statement(
  'mandate-same',
  `SELECT from_on AS "from", until_on AS "until" FROM mandate WHERE network_id = $1 AND organisation_id = $2 AND person_id = $3 AND function = $4`,
);
const INSERT = statement('mandate-insert', `INSERT INTO mandate (network_id, id, organisation_id, person_id, function, from_on, until_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`);

/** Records who speaks for an organisation, in what capacity, and when (domain.md §1, « mandat »). */
@Injectable()
export class AddMandate {
  constructor(
    private readonly extend: ExtendOrganisation,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, extension: Extension, given: NewMandateDto): Promise<Result<OrganisationWithCreatedDto, Refusal>> {
    if (given.personId === undefined && given.person === undefined) throw new ProblemException('malformed', [{ pointer: '/personId', code: 'required' }]);
    const period = givenPeriod(given);
    return this.extend.execute(actor, extension, async (transaction, organisation, id) => {
      if (given.personId !== undefined && given.person !== undefined) return ruleBroken({ pointer: '/person', code: 'one_of_two' });
      const network = transaction.actor.networkId;
      const personId = await this.personOf(transaction, given);
      if (personId === null) return ruleBroken({ pointer: '/personId', code: 'unknown_person' });
      const others = await transaction.rows<Period & Record<string, unknown>>(SAME, [network, organisation.id, personId, given.function]);
      const problem = periodRefusal(period, others);
      if (!problem) await transaction.change(INSERT, [network, id, organisation.id, personId, given.function, period.from, period.until]);
      return problem;
    });
  }

  private async personOf(transaction: Transaction, { personId, person }: NewMandateDto): Promise<string | null> {
    if (personId !== undefined) return (await personExists(transaction, personId)) ? personId : null;
    if (!person) return null;
    return findOrAddPerson(transaction, { name: person.name.trim(), email: person.email ?? null, phone: person.phone ?? null }, this.installation.now());
  }
}
