import { statement, type SpooledFile, type Transaction } from '@phare/kernel/api';

/** One published version: its file, for good. */
export interface DocumentVersionRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly publishedAt: string;
}

/** A document model as its tables keep it, its latest version first. */
export interface DocumentModelRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly item: string;
  readonly description: string;
  readonly language: string;
  readonly retiredOn: string | null;
  readonly versions: readonly DocumentVersionRow[];
}

/** A file of a version, where it is kept. */
export interface VersionFileRow extends Record<string, unknown> {
  readonly modelId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: string;
}

const VERSIONS = `COALESCE((SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'name', v.name, 'mediaType', v.media_type, 'size', v.size, 'publishedAt', v.published_at) ORDER BY v.number DESC)
    FROM document_version v WHERE v.network_id = document_model.network_id AND v.model_id = document_model.id), '[]') AS versions`;

export const MODEL_COLUMNS = `id, version, code, title, item, description, language, retired_on AS "retiredOn", ${VERSIONS}`;

const LOCK = statement('document-model-lock', `SELECT ${MODEL_COLUMNS} FROM document_model WHERE network_id = $1 AND id = $2 FOR NO KEY UPDATE`);
const ADD = statement('document-model-add', 'INSERT INTO document_model (network_id, id, code, title, item, description, language) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT document_model_code DO NOTHING');
const CHANGE = statement('document-model-change', 'UPDATE document_model SET version = version + 1, title = $3, item = $4, description = $5, language = $6, retired_on = $7 WHERE network_id = $1 AND id = $2');
const PUBLISH = statement('document-version-add', `INSERT INTO document_version (network_id, id, model_id, number, name, media_type, size, content_hash, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex'), $9)`);

export const VERSION_FILE = statement('document-version-file', `SELECT model_id AS "modelId", name, media_type AS "mediaType", size, encode(content_hash, 'hex') AS hash FROM document_version WHERE network_id = $1 AND model_id = $2 AND number = $3`);

/** The entry, held until the transaction ends. */
export const lockModel = (transaction: Transaction, id: string): Promise<DocumentModelRow | undefined> => transaction.first<DocumentModelRow & Record<string, unknown>>(LOCK, [transaction.actor.networkId, id]);

/** @returns whether it was added: no other entry has its code. */
export async function addModel(transaction: Transaction, { id, code, title, item, description, language }: DocumentModelRow): Promise<boolean> {
  return (await transaction.change(ADD, [transaction.actor.networkId, id, code, title, item, description, language])) === 1;
}

export async function changeModel(transaction: Transaction, { id, title, item, description, language, retiredOn }: DocumentModelRow): Promise<void> {
  await transaction.change(CHANGE, [transaction.actor.networkId, id, title, item, description, language, retiredOn]);
}

/** A version to publish, after the latest. */
export interface NewVersion {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly file: Pick<SpooledFile, 'size' | 'hash'>;
}

export async function addVersion(transaction: Transaction, modelId: string, { id, number, name, mediaType, file }: NewVersion, at: Date): Promise<void> {
  await transaction.change(PUBLISH, [transaction.actor.networkId, id, modelId, number, name, mediaType, file.size, file.hash, at]);
}
