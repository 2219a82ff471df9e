import { newId, statement, type Transaction } from '@phare/kernel/api';
import { addDays, type CivilDate } from '@phare/kernel/domain';
import { DEMONSTRATION_PARTNERS, DEMONSTRATION_TRAINING } from './directory';

const PARTNER = statement(
  'demo-partner',
  `INSERT INTO partner_resource (network_id, id, name, type, description, territories, languages, modes, phone, email, checked_on) VALUES ($1, $2, $3, $4, $5, $6, '{fr}', $7, $8, $9, $10)`,
);
const TRAINING = statement(
  'demo-training',
  `INSERT INTO training_session (network_id, id, title, description, starts_at, mode, open_to_non_members, fee_cents) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const DAY_MS = 86_400_000;

/** Loads the partner resources and the training that requests may be referred to. */
export async function loadDirectory(transaction: Transaction, today: CivilDate, now: Date): Promise<void> {
  const network = transaction.actor.networkId;
  const checkedOn = addDays(today, -40);
  for (const { name, type, description, territories, modes, phone, email } of DEMONSTRATION_PARTNERS) await transaction.change(PARTNER, [network, newId(), name, type, description, territories, modes, phone, email, checkedOn]);
  const { title, description, mode, openToNonMembers, feeCents, inDays } = DEMONSTRATION_TRAINING;
  await transaction.change(TRAINING, [network, newId(), title, description, new Date(now.getTime() + inDays * DAY_MS), mode, openToNonMembers, feeCents]);
}
