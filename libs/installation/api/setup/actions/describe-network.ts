import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, NETWORK_DESCRIBED, recordAudit, statement, type NetworkDescription } from '@phare/kernel/api';
import { SetupState } from '../setup-state';

const DESCRIBE = statement('network-describe', `UPDATE network SET name = $2, phone = $3, email = $4, time_zone = $5 WHERE id = $1`);
const SETTLED = statement('setup-network-settled', `UPDATE network_setup SET network_at = $2 WHERE network_id = $1 AND ended_at IS NULL`);

/** Describes the network: at once for this process, soon for the others. */
@Injectable()
export class DescribeNetwork {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly installation: Installation,
  ) {}

  async execute({ name, phone, email, timeZone }: Omit<NetworkDescription, 'privacyOfficer'>): Promise<void> {
    const { id } = this.installation.network;
    const now = this.installation.now();
    await this.database.withActor(this.state.actor, async (transaction) => {
      await transaction.change(DESCRIBE, [id, name, phone, email, timeZone]);
      await transaction.change(SETTLED, [id, now]);
      await recordAudit(transaction, { action: 'network_described', subject: 'network', subjectId: id }, now);
      transaction.announce({ about: NETWORK_DESCRIBED });
    });
    this.installation.describe({ ...this.installation.network, name, phone, email, timeZone });
  }
}
