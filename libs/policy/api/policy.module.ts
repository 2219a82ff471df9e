import { Global, Module } from '@nestjs/common';
import { PolicyController } from './reads/policy.controller';
import { PolicyVersions, StoredPolicyVersions } from './storage/policy-versions';

/** The rules as versioned data. */
@Global()
@Module({ controllers: [PolicyController], providers: [{ provide: PolicyVersions, useClass: StoredPolicyVersions }], exports: [PolicyVersions] })
export class PolicyModule {}
