import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, page, readCursor, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { DirectoryQueryDto } from '../directory-input.dto';
import { MODEL_COLUMNS, VERSION_FILE, type DocumentModelRow, type VersionFileRow } from './document-rows';
import { ModelFiles } from './model-files';

/** Proposed: not retired, and there is something to hand over. */
const LIST = statement(
  'document-models',
  `SELECT ${MODEL_COLUMNS} FROM document_model
    WHERE network_id = $1 AND ($2::text IS NULL OR (title, id::text) > ($2, $3)) AND ($5 OR retired_on IS NULL AND EXISTS (SELECT FROM document_version v WHERE v.network_id = document_model.network_id AND v.model_id = document_model.id))
    ORDER BY title, id::text LIMIT $4`,
);

/** A file on its way to whoever asked for it. */
export interface VersionFile extends Pick<VersionFileRow, 'name' | 'mediaType' | 'size'> {
  readonly content: AsyncIterable<Buffer>;
}

/** The catalogue of document models, and the files of its versions. */
@Injectable()
export class DocumentModels {
  constructor(
    private readonly database: Database,
    private readonly files: ModelFiles,
  ) {}

  async list(actor: Actor, { limit = DEFAULT_LIMIT, cursor, show }: DirectoryQueryDto): Promise<{ items: readonly DocumentModelRow[]; nextCursor: string | null }> {
    const found = await this.database.read<DocumentModelRow & Record<string, unknown>>(actor, LIST, [...(readCursor(cursor, 2) ?? [null, null]), limit + 1, show === 'all']);
    const { rows, nextCursor } = page(found, limit, ({ title, id }) => [title, id]);
    return { items: rows, nextCursor };
  }

  async file(actor: Actor, modelId: string, number: number): Promise<Result<VersionFile, Refusal>> {
    const [row] = await this.database.read<VersionFileRow>(actor, VERSION_FILE, [modelId, number]);
    return row ? accepted(await this.opened(row)) : refused(refusal('not_found'));
  }

  /** The file of a version that was found. */
  async opened({ modelId, name, mediaType, size, hash }: VersionFileRow): Promise<VersionFile> {
    return { name, mediaType, size, content: await this.files.read({ ownerId: modelId, hash }) };
  }
}
