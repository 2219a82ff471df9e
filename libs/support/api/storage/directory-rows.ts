import { statement, type Transaction } from '@phare/kernel/api';

/** A partner resource as its table keeps it. */
export interface PartnerRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly territories: readonly string[];
  readonly languages: readonly string[];
  readonly modes: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly checkedOn: string;
  readonly retiredOn: string | null;
}

/** How often and how soon a resource answers. */
export interface PartnerAnswers {
  readonly referrals: number;
  readonly answered: number;
  readonly medianDays: number;
}

/** A partner resource, and how it answers. */
export type AnsweringPartner = PartnerRow & { readonly answers: PartnerAnswers | null };

/** A training session as its table keeps it. */
export interface TrainingRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly mode: string;
  readonly openToNonMembers: boolean;
  readonly feeCents: number;
  readonly retiredOn: string | null;
}

export const PARTNER_COLUMNS = 'id, version, name, type, description, territories, languages, modes, phone, email, url, checked_on AS "checkedOn", retired_on AS "retiredOn"';
export const TRAINING_COLUMNS = 'id, version, title, description, starts_at AS "startsAt", mode, open_to_non_members AS "openToNonMembers", fee_cents AS "feeCents", retired_on AS "retiredOn"';

/** What the team is told of how it answers; null for anyone else, and below five answers. */
export const PARTNER_ANSWERS = `(SELECT json_build_object('referrals', a.referrals, 'answered', a.answered, 'medianDays', a.median_days) FROM app.partner_answers(partner_resource.id) a) AS answers`;

const LOCK_PARTNER = statement('partner-lock', `SELECT ${PARTNER_COLUMNS}, ${PARTNER_ANSWERS} FROM partner_resource WHERE network_id = $1 AND id = $2 FOR NO KEY UPDATE`);
const LOCK_TRAINING = statement('training-lock', `SELECT ${TRAINING_COLUMNS} FROM training_session WHERE network_id = $1 AND id = $2 FOR NO KEY UPDATE`);
const ADD_PARTNER = statement(
  'partner-add',
  `INSERT INTO partner_resource (network_id, id, name, type, description, territories, languages, modes, phone, email, url, checked_on, retired_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const CHANGE_PARTNER = statement(
  'partner-change',
  `UPDATE partner_resource SET version = version + 1, name = $3, type = $4, description = $5, territories = $6, languages = $7, modes = $8, phone = $9, email = $10, url = $11, checked_on = $12, retired_on = $13
    WHERE network_id = $1 AND id = $2`,
);
const ADD_TRAINING = statement(
  'training-add',
  `INSERT INTO training_session (network_id, id, title, description, starts_at, mode, open_to_non_members, fee_cents, retired_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const CHANGE_TRAINING = statement(
  'training-change',
  `UPDATE training_session SET version = version + 1, title = $3, description = $4, starts_at = $5, mode = $6, open_to_non_members = $7, fee_cents = $8, retired_on = $9 WHERE network_id = $1 AND id = $2`,
);

type Details<Row> = Omit<Row, 'version'>;

const ofPartner = (row: Details<PartnerRow>): readonly unknown[] => [row.id, row.name, row.type, row.description, row.territories, row.languages, row.modes, row.phone, row.email, row.url, row.checkedOn, row.retiredOn];
const ofTraining = (row: Details<TrainingRow>): readonly unknown[] => [row.id, row.title, row.description, row.startsAt, row.mode, row.openToNonMembers, row.feeCents, row.retiredOn];

/** A resource, held until the transaction ends. */
export const lockPartner = (transaction: Transaction, id: string): Promise<AnsweringPartner | undefined> => transaction.first<AnsweringPartner & Record<string, unknown>>(LOCK_PARTNER, [transaction.actor.networkId, id]);

/** A session, held until the transaction ends. */
export const lockTraining = (transaction: Transaction, id: string): Promise<TrainingRow | undefined> => transaction.first<TrainingRow & Record<string, unknown>>(LOCK_TRAINING, [transaction.actor.networkId, id]);

export const addPartner = (transaction: Transaction, row: Details<PartnerRow>): Promise<number> => transaction.change(ADD_PARTNER, [transaction.actor.networkId, ...ofPartner(row)]);
export const changePartner = (transaction: Transaction, row: Details<PartnerRow>): Promise<number> => transaction.change(CHANGE_PARTNER, [transaction.actor.networkId, ...ofPartner(row)]);
export const addTraining = (transaction: Transaction, row: Details<TrainingRow>): Promise<number> => transaction.change(ADD_TRAINING, [transaction.actor.networkId, ...ofTraining(row)]);
export const changeTraining = (transaction: Transaction, row: Details<TrainingRow>): Promise<number> => transaction.change(CHANGE_TRAINING, [transaction.actor.networkId, ...ofTraining(row)]);
