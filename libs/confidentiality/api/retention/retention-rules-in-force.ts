import { Injectable } from '@nestjs/common';
import { Installation } from '@phare/kernel/api';
import { PolicyVersions } from '@phare/policy/api';
import type { RetentionRules } from '@phare/policy/domain';

/** How long things are kept, by the policy in force today: a schedule that is adopted holds for what is kept already. */
@Injectable()
export class RetentionRulesInForce {
  constructor(
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
  ) {}

  async today(): Promise<RetentionRules & { readonly policyVersionId: string }> {
    const published = await this.policies.inForceOn(this.installation.today());
    if (!published) throw new Error('no policy is in force');
    return { policyVersionId: published.id, ...published.policy.rules.retention };
  }
}
