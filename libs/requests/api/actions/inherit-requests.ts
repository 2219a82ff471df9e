import { Injectable } from '@nestjs/common';
import { ProvenAddress } from '@phare/identity/api';
import { Database, Installation, recordAudit, statement } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';

const INHERIT = statement('inherit-requests', `SELECT app.inherit_requests() AS id`);

/**
 * Gives someone the requests that their address filed by the public form, once a code mailed to that address has come back (api.md,
 * « POST /api/requests »). Which address and which requests, the database says alone (migration `proven-address`).
 */
@Injectable()
export class InheritRequests extends ProvenAddress {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    super();
  }

  async proven(actor: SignedInActor): Promise<void> {
    await this.database.withActor(actor, async (transaction) => {
      for (const { id } of await transaction.rows<{ id: string }>(INHERIT)) {
        await recordAudit(transaction, { action: 'inherit', subject: 'support_request', subjectId: id }, this.installation.now());
      }
    });
  }
}
