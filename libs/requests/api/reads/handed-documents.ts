import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { DocumentModels } from '@phare/support/api';
import type { DownloadedFile } from './request-attachments';

/** What was handed over, as whoever sees the request is told of it. */
interface HandedRow {
  readonly id: string;
  readonly modelId: string;
  readonly title: string;
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly handedAt: string;
  readonly handedBy: { readonly personId: string; readonly name: string };
  readonly superseded: boolean;
}

const FROM = 'handed_document h JOIN document_version v ON v.network_id = h.network_id AND v.id = h.version_id';
const ITEM = `json_build_object('id', h.id, 'modelId', m.id, 'title', m.title, 'number', v.number, 'name', v.name, 'size', v.size, 'handedAt', h.handed_at, 'handedBy', json_build_object('personId', p.id, 'name', p.name),
  'superseded', EXISTS (SELECT FROM document_version w WHERE w.network_id = v.network_id AND w.model_id = v.model_id AND w.number > v.number))`;
const LIST = statement(
  'handed-documents',
  `${ASKING} SELECT COALESCE((SELECT json_agg(${ITEM} ORDER BY h.handed_at, h.id) FROM ${FROM} JOIN document_model m ON m.network_id = v.network_id AND m.id = v.model_id JOIN person p ON p.network_id = h.network_id AND p.id = h.handed_by_id
      WHERE h.network_id = r.network_id AND h.request_id = r.id), '[]') AS items
     FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`,
);
const FILE = statement(
  'handed-document',
  `${ASKING} SELECT v.model_id AS "modelId", v.name, v.media_type AS "mediaType", v.size, encode(v.content_hash, 'hex') AS hash
     FROM support_request r CROSS JOIN me JOIN handed_document h ON h.network_id = r.network_id AND h.request_id = r.id JOIN document_version v ON v.network_id = h.network_id AND v.id = h.version_id
    WHERE r.network_id = $1 AND r.id = $2 AND h.id = $3 AND ${ONE_WHOLE_IN_SIGHT}`,
);

/** The models that were handed over on a request: seen by whoever sees all of it, and downloaded with a line of its own in the read log. */
@Injectable()
export class HandedDocuments {
  constructor(
    private readonly database: Database,
    private readonly models: DocumentModels,
  ) {}

  async list(actor: Actor, requestId: string): Promise<Result<{ items: readonly HandedRow[] }, Refusal>> {
    const [row] = await this.database.open<{ items: readonly HandedRow[] }>(actor, openingOf(actor, requestId, 'file', 'whole'), LIST, [requestId]);
    return row ? accepted({ items: row.items }) : refused(refusal('not_found'));
  }

  async download(actor: Actor, requestId: string, id: string): Promise<Result<DownloadedFile, Refusal>> {
    const [row] = await this.database.open<Parameters<DocumentModels['opened']>[0]>(actor, openingOf(actor, requestId, 'download', 'whole'), FILE, [requestId, id]);
    return row ? accepted(await this.models.opened(row)) : refused(refusal('not_found'));
  }
}
