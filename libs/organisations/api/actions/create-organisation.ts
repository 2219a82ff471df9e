import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, refusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { territoryNamed } from '@phare/organisations/domain';
import type { NewOrganisationDto } from '../dto/organisation-input.dto';
import type { OrganisationFileDto } from '../dto/organisation.dto';
import { ReadOrganisation } from '../reads/read-organisation';
import { networkPlaces } from '../storage/network-places';
import { insertOrganisations } from '../storage/write-organisations';
import { detailsAfter, nameTaken } from './organisation-details';

/** Adds an organisation to the directory. One name, however it is spelled, is one organisation. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly read: ReadOrganisation,
  ) {}

  execute(actor: Actor, given: NewOrganisationDto, call: IdempotentCall | null): Promise<Result<OrganisationFileDto, Refusal>> {
    const id = newId();
    return this.database.withActor(actor, async (transaction) => {
      const claimed = await claim(transaction, call, id, this.installation.now());
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(await this.read.within(transaction, claimed.createdId));
      return this.add(transaction, id, given);
    });
  }

  private async add(transaction: Transaction, id: string, given: NewOrganisationDto): Promise<Result<OrganisationFileDto, Refusal>> {
    const { territories, timeZone } = await networkPlaces(transaction);
    const zone = (given.territory && territoryNamed(territories, given.territory)?.timeZone) || timeZone;
    const details = detailsAfter(given, { name: '', kind: 'organisation', territory: null, timeZone: zone, email: null, phone: null }, territories);
    if (!details.ok) return details;
    const added = await insertOrganisations(transaction, [{ id, ...details.value, memberships: [] }], this.installation.now());
    return added ? accepted(await this.read.within(transaction, id)) : refused(nameTaken());
  }
}
