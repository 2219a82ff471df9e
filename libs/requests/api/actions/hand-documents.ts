import { Injectable } from '@nestjs/common';
import { newId, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import type { HandDocumentsDto } from '../dto/handed-document.dto';
import { OtherSide } from './other-side';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** The latest version of each model that is in use, and whether the organisation was handed it already. */
const LATEST = statement(
  'documents-to-hand',
  `SELECT DISTINCT ON (m.id) m.id AS "modelId", m.title, v.id AS "versionId",
          EXISTS (SELECT FROM handed_document h WHERE h.network_id = m.network_id AND h.request_id = $2 AND h.version_id = v.id) AS handed
     FROM document_model m JOIN document_version v ON v.network_id = m.network_id AND v.model_id = m.id
    WHERE m.network_id = $1 AND m.id = ANY ($3::uuid[]) AND m.retired_on IS NULL ORDER BY m.id, v.number DESC`,
);
const HAND = statement('document-hand', 'INSERT INTO handed_document (network_id, id, request_id, version_id, handed_by_id, handed_at) VALUES ($1, $2, $3, $4, $5, $6)');

interface Latest extends Record<string, unknown> {
  readonly modelId: string;
  readonly title: string;
  readonly versionId: string;
  readonly handed: boolean;
}

/** Hands models over to the organisation, as they are published now: what it was given stays as it was, whatever is published later. */
@Injectable()
export class HandDocuments {
  constructor(
    private readonly action: RequestAction,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, { modelIds }: HandDocumentsDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'hand_documents', carryOut: (found) => this.carryOut(found, call, modelIds) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, modelIds: readonly string[]): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    if (modelIds.length === 0) return refused(ruleBroken({ pointer: '/modelIds', code: 'required' }));
    const latest = new Map((await transaction.rows<Latest>(LATEST, [actor.networkId, row.id, modelIds])).map((each) => [each.modelId, each]));
    const picked = modelIds.map((id) => latest.get(id.toLowerCase()));
    const wrong = picked.flatMap((each, index) => (each && !each.handed ? [] : [{ pointer: `/modelIds/${index}`, code: each ? ('already_handed' as const) : ('unknown_model' as const) }]));
    if (wrong.length > 0) return refused(ruleBroken(...wrong));
    const handed = picked.flatMap((each) => each ?? []);
    for (const [index, { versionId }] of handed.entries()) await transaction.change(HAND, [actor.networkId, index === 0 ? createdId : newId(), row.id, versionId, actor.personId, now]);
    await this.otherSide.tell(found);
    return accepted({ entry: { kind: 'documents_handed', text: handed.map(({ title }) => title).join('\n') } });
  }
}
