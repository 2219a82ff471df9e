import { Injectable } from '@nestjs/common';
import { LinkTokens, statement, type Transaction } from '@phare/kernel/api';
import { PolicyVersions } from '@phare/policy/api';
import { withRequesterConfirmed } from '@phare/policy/domain';
import { eligibilityRulesOf, type OwnRow } from '../storage/request-row';
import type { RequestChanges } from '../storage/update-request';

const ADD = statement(
  'confirmation-add',
  `INSERT INTO requester_confirmation (network_id, id, request_id, function, name, email, token_hash, asked_by_id, asked_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const CANCEL = statement('confirmation-cancel', 'UPDATE requester_confirmation SET cancelled_at = $3 WHERE network_id = $1 AND request_id = $2 AND answered_at IS NULL AND cancelled_at IS NULL');
const ANSWER = statement('confirmation-answer', 'UPDATE requester_confirmation SET answer = $3, answered_at = $4 WHERE network_id = $1 AND id = $2 AND answered_at IS NULL RETURNING function');
const ASKED_SINCE = statement('confirmation-asked-since', 'SELECT count(*)::int AS asked FROM requester_confirmation WHERE network_id = $1 AND request_id = $2 AND asked_at > $3');

/** Whom the requester chose, and by when they may answer. */
export interface Confirmer {
  readonly id: string;
  readonly function: string;
  readonly name: string;
  readonly email: string;
  readonly askedById: string;
  readonly expiresAt: Date;
}

/** Who was asked to confirm a request, and what a confirmation changes (domain.md D7). */
@Injectable()
export class Confirmations {
  constructor(
    private readonly tokens: LinkTokens,
    private readonly policies: PolicyVersions,
  ) {}

  async ask(transaction: Transaction, requestId: string, { id, function: held, name, email, askedById, expiresAt }: Confirmer, at: Date): Promise<void> {
    await transaction.change(ADD, [transaction.actor.networkId, id, requestId, held, name, email, await this.tokens.hashOf(id), askedById, at, expiresAt]);
  }

  /** The links that still wait no longer work. */
  async cancel(transaction: Transaction, requestId: string, at: Date): Promise<void> {
    await transaction.change(CANCEL, [transaction.actor.networkId, requestId, at]);
  }

  async askedSince(transaction: Transaction, requestId: string, since: Date): Promise<number> {
    return (await transaction.first<{ asked: number }>(ASKED_SINCE, [transaction.actor.networkId, requestId, since]))?.asked ?? 0;
  }

  /** @returns the function of whoever was asked. */
  async answer(transaction: Transaction, id: string, answer: 'confirmed' | 'declined', at: Date): Promise<string> {
    const answered = await transaction.first<{ function: string }>(ANSWER, [transaction.actor.networkId, id, answer, at]);
    if (!answered) throw new Error('a confirmation was answered twice under the lock of its request');
    return answered.function;
  }

  /** What a confirmed requester changes: their rule passes, the whole is decided again. `by` is the confirmer's function, or null for the team. */
  async confirmed(row: OwnRow, by: string | null): Promise<RequestChanges> {
    const { policy } = await this.policies.keptBy(row);
    const { outcome, rules } = withRequesterConfirmed(eligibilityRulesOf(row), by, policy);
    return { eligibility_outcome: outcome, eligibility_rules: JSON.stringify(rules) };
  }
}
