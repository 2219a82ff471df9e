import { Injectable } from '@nestjs/common';
import { FileChecks, ruleBroken, statement, type CheckedFile, type Refusal, type SpooledFile } from '@phare/kernel/api';
import { accepted, extensionOf, FILE_TYPES, refused, type Result } from '@phare/kernel/domain';
import { MOST_ATTACHMENTS } from '@phare/requests/domain';
import { SealedFiles } from '../attachments/sealed-files';
import { RequestWriter } from '../storage/request-writer';
import { OtherSide, sideOf, type Side } from './other-side';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

const COUNT = statement('attachment-count', 'SELECT count(*)::int AS n FROM attachment WHERE network_id = $1 AND request_id = $2');
const ADD = statement(
  'attachment-add',
  `INSERT INTO attachment (network_id, id, request_id, name, media_type, size, content_hash, state, side, added_by_id, added_at, awaits_check) VALUES ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12)`,
);

/** Joins a file to a request. It is looked at first, and told wrong only to whoever may join one. */
@Injectable()
export class AddAttachment {
  constructor(
    private readonly action: RequestAction,
    private readonly checks: FileChecks,
    private readonly files: SealedFiles,
    private readonly writer: RequestWriter,
    private readonly otherSide: OtherSide,
  ) {}

  /** @param from the side it comes from, where that is not the caller's: of a file that someone of the team takes out of an e-mail. */
  async execute(call: ActionCall, file: SpooledFile, from?: Side): Promise<Result<ActedOn, Refusal>> {
    const checked = await this.checks.check(file);
    return this.action.perform(call, { does: 'attach', carryOut: async (found) => (checked.ok ? this.carryOut(from === 'organisation' ? { ...found, parties: new Set(['requester'] as const) } : found, file, checked.value) : checked) });
  }

  private async carryOut(found: Found, file: SpooledFile, { name, state, awaitsCheck }: CheckedFile): Promise<Result<Change, Refusal>> {
    const { transaction, row, now, createdId } = found;
    const { networkId } = transaction.actor;
    const { n = 0 } = (await transaction.first<{ n: number }>(COUNT, [networkId, row.id])) ?? {};
    if (n >= MOST_ATTACHMENTS) return refused(ruleBroken({ pointer: '/file', code: 'too_many_files', values: { max: MOST_ATTACHMENTS } }));
    const extension = extensionOf(name);
    if (!extension || transaction.actor.kind !== 'person') throw new Error('a file that was checked, from someone who signed in');
    const hash = await this.files.keep(transaction, { networkId, requestId: row.id, fileId: createdId }, row.sealed, file);
    const side = sideOf(found.parties);
    const words = await this.writer.stored(transaction, row, 'attachment', createdId, { name });
    await transaction.change(ADD, [networkId, createdId, row.id, words.name, FILE_TYPES[extension], file.size, hash, state, side, transaction.actor.personId, now, awaitsCheck]);
    await this.otherSide.tell(found);
    return accepted({ ...(side === 'organisation' ? { set: { waiting_for: 'team' } } : {}), entry: { kind: 'attach', text: name, detail: { attachmentId: createdId, side } } });
  }
}
