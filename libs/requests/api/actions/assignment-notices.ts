import { Injectable } from '@nestjs/common';
import { statement, type Transaction } from '@phare/kernel/api';
import type { OwnRow } from '../storage/request-row';
import { Notices, type Recipient } from './notices';

const AT_WORK = statement('notice-person', `SELECT name, email FROM person WHERE network_id = $1 AND id = $2 AND email IS NOT NULL`);

/** Whoever answers for the request in the team: its keeper, else whoever took it or proposed somebody; but for whom it excludes or a tie locks out. */
const IN_CHARGE = statement(
  'notice-in-charge',
  `SELECT DISTINCT p.name, p.email FROM person p
    WHERE p.network_id = $1 AND p.id = ANY ($2::uuid[]) AND p.email IS NOT NULL AND p.id <> $5
      AND EXISTS (SELECT FROM role_grant g WHERE g.network_id = p.network_id AND g.person_id = p.id AND g.role IN ('intake', 'coordination'))
      AND NOT EXISTS (SELECT FROM excluded_person x WHERE x.network_id = p.network_id AND x.request_id = $3 AND x.person_id = p.id)
      AND app.tied(p.id, $4) IS NOT TRUE`,
);
const PROPOSERS = statement('notice-proposers', `SELECT DISTINCT proposed_by_id AS id FROM assignment WHERE network_id = $1 AND request_id = $2 AND proposed_by_id IS NOT NULL`);

/** Tells by mail that an assignment changed: a number and a link, never who nor what (design/security.md, « Mail and jobs »). */
@Injectable()
export class AssignmentNotices {
  constructor(private readonly notices: Notices) {}

  /** To the person, who has to answer, and to the requester, who may choose another. */
  async proposed(transaction: Transaction, row: OwnRow, personId: string, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'proposed_to_you', row.number, await this.person(transaction, personId), at);
    await this.notices.tell(transaction, 'resource_proposed', row.number, requesterOf(row), at);
  }

  async takenOn(transaction: Transaction, row: OwnRow, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'taken_on', row.number, [...requesterOf(row), ...(await this.inCharge(transaction, row))], at);
  }

  async declined(transaction: Transaction, row: OwnRow, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'proposal_declined', row.number, await this.inCharge(transaction, row), at);
  }

  async another(transaction: Transaction, row: OwnRow, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'another_asked', row.number, await this.inCharge(transaction, row), at);
  }

  async conflictDeclared(transaction: Transaction, row: OwnRow, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'conflict_declared', row.number, [...requesterOf(row), ...(await this.inCharge(transaction, row))], at);
  }

  async handedOver(transaction: Transaction, row: OwnRow, personId: string, at: Date): Promise<void> {
    await this.notices.tell(transaction, 'handed_over', row.number, [...requesterOf(row), ...(await this.person(transaction, personId))], at);
  }

  private person(transaction: Transaction, personId: string): Promise<Recipient[]> {
    return transaction.rows<Recipient & Record<string, unknown>>(AT_WORK, [transaction.actor.networkId, personId]);
  }

  private async inCharge(transaction: Transaction, row: OwnRow): Promise<Recipient[]> {
    const { actor } = transaction;
    const proposers = row.sealed ? [] : await transaction.rows<{ id: string }>(PROPOSERS, [actor.networkId, row.id]);
    const ids = row.sealed ? [row.keeper_id] : [row.received_by_id, ...proposers.map(({ id }) => id)];
    return transaction.rows<Recipient & Record<string, unknown>>(IN_CHARGE, [actor.networkId, ids.filter((id) => id !== null), row.id, row.organisation_id, actor.kind === 'person' ? actor.personId : null]);
  }
}

const requesterOf = ({ requester_name: name, requester_email: email }: OwnRow): Recipient[] => (email ? [{ name, email }] : []);
