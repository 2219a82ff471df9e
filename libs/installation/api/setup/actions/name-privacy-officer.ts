import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, NETWORK_DESCRIBED, recordAudit, refusal, statement, type PrivacyOfficer, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { SetupState } from '../setup-state';

const NAME = statement('network-privacy-officer', `UPDATE network SET privacy_officer = $2 WHERE id = $1`);

/** Names the person in charge of the protection of personal information, whose title and coordinates are published (P-39.1 art. 3.1). */
@Injectable()
export class NamePrivacyOfficer {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly installation: Installation,
  ) {}

  async execute({ title, name, email, phone }: PrivacyOfficer): Promise<Result<null, Refusal>> {
    const { network } = this.installation;
    const privacyOfficer = { title, name, email, phone };
    const named = await this.database.withActor(this.state.actor, async (transaction) => {
      if (!(await this.state.hold(transaction))) return refused(refusal('not_found'));
      await transaction.change(NAME, [network.id, JSON.stringify(privacyOfficer)]);
      await recordAudit(transaction, { action: 'privacy_officer_named', subject: 'network', subjectId: network.id }, this.installation.now());
      transaction.announce({ about: NETWORK_DESCRIBED });
      return accepted(null);
    });
    if (named.ok) this.installation.describe({ ...this.installation.network, privacyOfficer });
    return named;
  }
}
