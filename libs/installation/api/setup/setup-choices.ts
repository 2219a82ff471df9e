import { Injectable } from '@nestjs/common';
import { Installation } from '@phare/kernel/api';
import type { Locale } from '@phare/kernel/domain';
import { choicesView, PolicyVersions } from '@phare/policy/api';
import type { SetupChoicesDto } from './setup.dto';
import type { SetupRow } from './setup-state';

/** What the version in force leaves to the network, as it is answered so far. */
@Injectable()
export class SetupChoices {
  constructor(
    private readonly versions: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  /** `null` while no version is in force. */
  async read({ choices }: SetupRow, locale: Locale): Promise<SetupChoicesDto | null> {
    const inForce = await this.versions.inForceOn(this.installation.today());
    return inForce && { version: inForce.policy.version, items: choicesView(inForce.published.rules, new Map(Object.entries(choices)), locale) };
  }
}
