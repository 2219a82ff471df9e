import { Injectable } from '@nestjs/common';
import { Installation, queueMail, statement, type Transaction } from '@phare/kernel/api';
import { DEFAULT_LOCALE, type Role } from '@phare/kernel/domain';
import type { RequestFacts } from '../storage/request-row';

/** Somebody to be told, at their address. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
}

/** What a notice is about: a number and a link, never content (design/security.md, « Mail and jobs »). */
type Notice = 'exceptional_access' | 'access_after_closing' | 'invitation' | 'proposed_to_you' | 'resource_proposed' | 'taken_on' | 'proposal_declined' | 'handed_over' | 'another_asked' | 'conflict_declared';

const WITH_ROLE = statement(
  'notice-with-role',
  `SELECT DISTINCT p.name, p.email FROM role_grant g JOIN person p ON p.network_id = g.network_id AND p.id = g.person_id
    WHERE g.network_id = $1 AND g.role = $2 AND g.from_on <= $3::date AND (g.until_on IS NULL OR g.until_on >= $3::date) AND p.email IS NOT NULL AND p.id <> $4
      AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = g.network_id AND x.request_id = $5 AND x.person_id = p.id)
      AND app.tied(p.id, $6) IS NOT TRUE`,
);

/** Tells people by mail that something happened to who may see a request. Whoever it excludes gets no mail about it. */
@Injectable()
export class Notices {
  constructor(private readonly installation: Installation) {}

  /** Everyone who holds a role today, but for the caller and whoever the request excludes or a tie keeps from it. Called in the transaction that writes the request. */
  async withRole(transaction: Transaction, role: Role, request: Pick<RequestFacts, 'id' | 'organisation_id'>): Promise<Recipient[]> {
    const { actor } = transaction;
    return transaction.rows<Recipient & Record<string, unknown>>(WITH_ROLE, [actor.networkId, role, this.installation.today(), actor.kind === 'person' ? actor.personId : null, request.id, request.organisation_id]);
  }

  async tell(transaction: Transaction, notice: Notice, number: string, recipients: readonly Recipient[], at: Date): Promise<void> {
    const { network, settings } = this.installation;
    const content = { number, network: network.name, phone: network.phone ?? '', link: `${settings.publicUrl}/` };
    for (const to of recipients) await queueMail(transaction, { template: notice, to, locale: DEFAULT_LOCALE, content }, at);
  }
}
