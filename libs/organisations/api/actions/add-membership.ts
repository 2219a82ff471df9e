import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import type { Actor, Result } from '@phare/kernel/domain';
import type { NewMembershipDto } from '../dto/organisation-input.dto';
import type { OrganisationWithCreatedDto } from '../dto/organisation.dto';
import { insertMemberships } from '../storage/write-organisations';
import { ExtendOrganisation, type Extension } from './extend-organisation';
import { givenPeriod, periodRefusal } from './given-period';

/** Makes an organisation a member for a time. Two memberships never have a day in common. */
@Injectable()
export class AddMembership {
  constructor(private readonly extend: ExtendOrganisation) {}

  execute(actor: Actor, extension: Extension, given: NewMembershipDto): Promise<Result<OrganisationWithCreatedDto, Refusal>> {
    const period = givenPeriod(given);
    return this.extend.execute(actor, extension, async (transaction, organisation, id) => {
      const problem = periodRefusal(period, organisation.memberships);
      if (!problem) await insertMemberships(transaction, [{ id, organisationId: organisation.id, ...period }]);
      return problem;
    });
  }
}
