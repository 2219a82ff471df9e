import { Injectable } from '@nestjs/common';
import { Database, isEmptyChange, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { OrganisationChangeDto } from '../dto/organisation-input.dto';
import type { OrganisationFileDto } from '../dto/organisation.dto';
import { ReadOrganisation } from '../reads/read-organisation';
import { isFresh, lockOrganisation } from '../storage/lock-organisation';
import { networkPlaces } from '../storage/network-places';
import { isNameTaken, updateOrganisation } from '../storage/write-organisations';
import { detailsAfter, nameTaken } from './organisation-details';

/** Corrects what the directory says of an organisation. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly database: Database,
    private readonly read: ReadOrganisation,
  ) {}

  async execute(actor: Actor, id: string, expected: number, change: OrganisationChangeDto): Promise<Result<OrganisationFileDto, Refusal>> {
    return this.attempt(actor, id, expected, change).catch((error: unknown) => {
      if (isNameTaken(error)) return refused(nameTaken());
      throw error;
    });
  }

  private attempt(actor: Actor, id: string, expected: number, change: OrganisationChangeDto): Promise<Result<OrganisationFileDto, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const row = await lockOrganisation(transaction, id);
      if (!row) return refused(refusal('not_found'));
      const fresh = isFresh(row, expected);
      if (!fresh.ok) return fresh;
      const details = detailsAfter(change, { ...row, timeZone: row.time_zone }, (await networkPlaces(transaction)).territories);
      if (!details.ok) return details;
      if (!isEmptyChange(change)) await updateOrganisation(transaction, id, details.value);
      return accepted(await this.read.within(transaction, id));
    });
  }
}
