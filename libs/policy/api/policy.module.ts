import { Global, Module } from '@nestjs/common';
import { Choose } from './choices/choose';
import { MadeChoices } from './choices/made-choices';
import { PolicyChoicesController } from './choices/policy-choices.controller';
import { KeepClosures } from './closures/keep-closures';
import { OfficeClosures } from './closures/office-closures';
import { OfficeClosuresController } from './closures/office-closures.controller';
import { PolicyController } from './reads/policy.controller';
import { PolicyVersions, StoredPolicyVersions } from './storage/policy-versions';

/** The rules as versioned data. */
@Global()
@Module({
  controllers: [PolicyController, PolicyChoicesController, OfficeClosuresController],
  providers: [{ provide: PolicyVersions, useClass: StoredPolicyVersions }, OfficeClosures, KeepClosures, Choose, MadeChoices],
  exports: [PolicyVersions, OfficeClosures],
})
export class PolicyModule {}
