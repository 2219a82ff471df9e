import { Global, Module } from '@nestjs/common';
import { AddMandate } from './actions/add-mandate';
import { AddMembership } from './actions/add-membership';
import { ChangeOrganisation } from './actions/change-organisation';
import { CreateOrganisation } from './actions/create-organisation';
import { DeclareTie } from './actions/declare-tie';
import { EndTie } from './actions/end-tie';
import { ExtendOrganisation } from './actions/extend-organisation';
import { ImportUpload } from './actions/import-upload';
import { OrganisationDirectory } from './directory';
import { ImportsController } from './http/imports.controller';
import { OrganisationPeriodsController } from './http/organisation-periods.controller';
import { OrganisationsController } from './http/organisations.controller';
import { PolicyCheckController } from './http/policy-check.controller';
import { TiesController } from './http/ties.controller';
import { CheckPolicy } from './reads/check-policy';
import { ListMemberNames } from './reads/list-member-names';
import { ListOrganisations } from './reads/list-organisations';
import { ListTies } from './reads/list-ties';
import { ReadOrganisation } from './reads/read-organisation';

/** Who the members are, who speaks for them, and since when. */
@Global()
@Module({
  controllers: [ImportsController, OrganisationPeriodsController, OrganisationsController, PolicyCheckController, TiesController],
  providers: [AddMandate, AddMembership, ChangeOrganisation, CheckPolicy, CreateOrganisation, DeclareTie, EndTie, ExtendOrganisation, ImportUpload, ListMemberNames, ListOrganisations, ListTies, OrganisationDirectory, ReadOrganisation],
  exports: [OrganisationDirectory, ImportUpload],
})
export class OrganisationsModule {}
