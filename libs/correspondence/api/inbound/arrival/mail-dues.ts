import { Installation } from '@phare/kernel/api';
import { civilDateIn } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { deadline } from '@phare/policy/domain';
import type { MailDue } from '../storage/kept-mails';

/** When an e-mail in the tray is due: the clock of a request starts at its arrival, whoever reads it and when (domain.md §5). */
export class MailDues {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  /** By the policy of the day, in the zone of the organisation, the network's when none is guessed. */
  async of(receivedAt: Date, organisationZone: string | null = null): Promise<MailDue> {
    const timeZone = organisationZone ?? this.installation.network.timeZone;
    const published = await this.policies.inForceOn(civilDateIn(receivedAt, timeZone));
    const rule = published?.policy.rules.followUp.deadline;
    return { timeZone, policyVersionId: published?.id ?? null, dueOn: rule ? deadline({ receivedAt, zone: timeZone, rule }).dueOn : null };
  }
}
