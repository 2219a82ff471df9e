import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, bilingual, refused, type Actor, type FileState, type Result } from '@phare/kernel/domain';
import { SealedFiles } from '../attachments/sealed-files';
import type { Opened, StoredText } from '../storage/request-row';
import { SealedTexts, toldTo } from '../storage/sealed-texts';

interface AttachmentRow {
  readonly id: string;
  readonly name: StoredText;
  readonly media_type: string;
  readonly size: number;
  readonly hash: string;
  readonly state: FileState;
  readonly awaits_check: boolean;
  readonly side: 'team' | 'organisation';
  readonly added_by: { readonly personId: string; readonly name: string };
  readonly added_at: Date;
  readonly handed_over_at: Date | null;
  readonly sealed: boolean;
}

/** A file as whoever sees the request is told of it. */
export type AttachmentItem = ReturnType<typeof itemOf>;

/** A file on its way to whoever asked for it. */
export interface DownloadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: AsyncIterable<Buffer>;
}

const COLUMNS = `a.id, a.name, a.media_type, a.size, encode(a.content_hash, 'hex') AS hash, a.state, a.awaits_check, a.side, json_build_object('personId', p.id, 'name', p.name) AS added_by, a.added_at, a.handed_over_at, r.sealed`;
const FROM = `support_request r CROSS JOIN me JOIN attachment a ON a.network_id = r.network_id AND a.request_id = r.id JOIN person p ON p.network_id = a.network_id AND p.id = a.added_by_id
    WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`;
const IN_SIGHT = statement('attachments-in-sight', `${ASKING} SELECT r.id FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`);
const LIST = statement('attachments', `${ASKING} SELECT ${COLUMNS} FROM ${FROM} ORDER BY a.id`);
const ONE = statement('attachment', `${ASKING} SELECT ${COLUMNS} FROM ${FROM} AND a.id = $3`);

const QUARANTINED: Refusal = {
  code: 'file_quarantined',
  definition: {
    status: 409,
    title: bilingual('Fichier en quarantaine', 'File in quarantine'),
    detail: bilingual('L’antivirus n’a pas pu confirmer que ce fichier est sûr. Il ne peut pas être téléchargé.', 'The antivirus could not confirm that this file is safe. It cannot be downloaded.'),
  },
};

const STILL_CHECKED: Refusal = {
  ...QUARANTINED,
  definition: {
    status: 409,
    title: bilingual('Fichier toujours en vérification', 'File still being checked'),
    detail: bilingual('L’antivirus n’a pas encore répondu. Le fichier lui est montré de nouveau, et s’ouvrira s’il est sûr : réessayez plus tard.', 'The antivirus has not answered yet. It is shown the file again, which will open if it is safe: try again later.'),
  },
};

/** The files of a request: seen by whoever sees all of it, and downloaded with a line of its own in the read log. */
@Injectable()
export class RequestAttachments {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly files: SealedFiles,
  ) {}

  async list(actor: Actor, requestId: string): Promise<Result<{ items: AttachmentItem[] }, Refusal>> {
    const opening = openingOf(actor, requestId, 'file', 'whole');
    const rows = await this.database.open<AttachmentRow & Record<string, unknown>>(actor, opening, LIST, [requestId]);
    if (rows.length === 0 && (await this.database.read(actor, IN_SIGHT, [requestId])).length === 0) return refused(refusal('not_found'));
    return accepted({ items: await Promise.all(rows.map(async (row) => itemOf(await this.opened(actor, requestId, row)))) });
  }

  async download(actor: Actor, requestId: string, id: string): Promise<Result<DownloadedFile, Refusal>> {
    const [row] = await this.database.open<AttachmentRow & Record<string, unknown>>(actor, openingOf(actor, requestId, 'download', 'whole'), ONE, [requestId, id]);
    if (!row) return refused(refusal('not_found'));
    if (row.state === 'quarantined') return refused(row.awaits_check ? STILL_CHECKED : QUARANTINED);
    const { name, media_type: mediaType, size, hash, sealed } = await this.opened(actor, requestId, row);
    const content = await this.files.open({ networkId: actor.networkId, requestId, fileId: id }, sealed, hash);
    return content.ok ? accepted({ name, mediaType, size, content: content.value }) : refused(refusal('not_found'));
  }

  private opened(actor: Actor, requestId: string, row: AttachmentRow): Promise<Opened<AttachmentRow>> {
    return this.texts.open({ networkId: actor.networkId, requestId, table: 'attachment', rowId: row.id }, row, toldTo(actor));
  }
}

const itemOf = ({ id, name, media_type, size, state, awaits_check, side, added_by, added_at, handed_over_at }: Opened<AttachmentRow>) => ({ id, name, mediaType: media_type, size, state, checking: awaits_check, side, addedBy: added_by, addedAt: added_at, handedOverAt: handed_over_at });
