import { newId, recordAudit, statement, type Transaction } from '@phare/kernel/api';
import type { CivilDate } from '@phare/kernel/domain';
import type { GivenAnswers } from './choice-refusals';

const ADD = statement('policy-choice-add', 'INSERT INTO network_choice (network_id, id, parameter, value, from_on, decision, chosen_by_id, chosen_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)');

/** Answers with whoever gave them. */
export interface ChoicesToAdd {
  readonly choices: GivenAnswers;
  readonly from: CivilDate;
  readonly decision: string | null;
  readonly chosenById: string;
}

/** Writes the choices of a network, with a line of each in the record. They count from their day on, whatever version is in force then. */
export async function addChoices(transaction: Transaction, { choices, from, decision, chosenById }: ChoicesToAdd, now: Date): Promise<void> {
  for (const [parameter, value] of Object.entries(choices)) {
    const id = newId();
    await transaction.change(ADD, [transaction.actor.networkId, id, parameter, JSON.stringify(value), from, decision, chosenById, now]);
    await recordAudit(transaction, { action: 'policy_choice_made', subject: 'network_choice', subjectId: id, detail: { parameter, value, from } }, now);
  }
}
