import { Injectable } from '@nestjs/common';
import { IdentityDatabase, Installation, NETWORK_DESCRIBED, recordAudit, refusal, ruleBroken, statement, type NetworkDescription, type Refusal } from '@phare/kernel/api';
import { accepted, DEFAULT_LOCALE, refused, type Result } from '@phare/kernel/domain';
import { SetupState } from '../setup-state';

const DESCRIBE = statement('network-describe', `UPDATE network SET name = $2, phone = $3, email = $4, time_zone = $5, languages = $6 WHERE id = $1`);
const SETTLED = statement('setup-network-settled', `UPDATE network_setup SET network_at = $2 WHERE network_id = $1 AND ended_at IS NULL`);

/** What its people say of it; languages are as they were when nothing is said of them. */
type Described = Omit<NetworkDescription, 'privacyOfficer' | 'languages'> & Partial<Pick<NetworkDescription, 'languages'>>;

/** Describes the network: at once for this process, soon for the others. */
@Injectable()
export class DescribeNetwork {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly state: SetupState,
    private readonly installation: Installation,
  ) {}

  async execute({ name, phone, email, timeZone, languages = this.installation.network.languages }: Described): Promise<Result<null, Refusal>> {
    if (!languages.includes(DEFAULT_LOCALE)) return refused(ruleBroken({ pointer: '/languages', code: 'french_kept' }));
    const { id } = this.installation.network;
    const now = this.installation.now();
    const described = await this.database.withActor(this.state.actor, async (transaction) => {
      // Someone else may have ended it meanwhile.
      if (!(await this.state.hold(transaction))) return refused(refusal('not_found'));
      await transaction.change(DESCRIBE, [id, name, phone, email, timeZone, languages]);
      await transaction.change(SETTLED, [id, now]);
      await recordAudit(transaction, { action: 'network_described', subject: 'network', subjectId: id }, now);
      transaction.announce({ about: NETWORK_DESCRIBED });
      return accepted(null);
    });
    if (described.ok) this.installation.describe({ ...this.installation.network, name, phone, email, timeZone, languages });
    return described;
  }
}
