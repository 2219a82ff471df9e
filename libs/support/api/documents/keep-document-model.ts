import { Injectable } from '@nestjs/common';
import { FileChecks, Installation, newId, ruleBroken, type CheckedFile, type IdempotentCall, type Refusal, type SpooledFile, type Transaction } from '@phare/kernel/api';
import { extensionOf, FILE_TYPES, refused, type Actor, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { offerItemOf } from '@phare/policy/domain';
import { KeepDirectory, type Kept } from '../actions/keep-directory';
import { addModel, addVersion, changeModel, lockModel, type DocumentModelRow } from './document-rows';
import type { DocumentModelChangeDto, NewDocumentModelDto } from './document-model.dto';
import { ModelFiles } from './model-files';

const MODEL: Kept<DocumentModelRow> = { subject: 'document_model', lock: lockModel };
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The team keeps the models that are handed to organisations (annex, « documents-modeles »): adds one, publishes its versions, retires it. Nothing is erased. */
@Injectable()
export class KeepDocumentModel {
  constructor(
    private readonly directory: KeepDirectory,
    private readonly policies: PolicyVersions,
    private readonly installation: Installation,
    private readonly checks: FileChecks,
    private readonly files: ModelFiles,
  ) {}

  add(actor: Actor, given: NewDocumentModelDto, call: IdempotentCall | null): Promise<Result<DocumentModelRow, Refusal>> {
    return this.directory.add(actor, MODEL, call, async (transaction, id) => {
      const row = { ...BLANK, ...given, id };
      const wrong = (await this.wrongIn(row)) ?? (CODE.test(row.code) ? null : ruleBroken({ pointer: '/code', code: 'model_code' }));
      if (wrong) return wrong;
      return (await addModel(transaction, row)) ? null : ruleBroken({ pointer: '/code', code: 'code_taken' });
    });
  }

  change(actor: Actor, id: string, expected: number, given: DocumentModelChangeDto): Promise<Result<DocumentModelRow, Refusal>> {
    const { retired, ...details } = given;
    return this.directory.change(actor, MODEL, id, expected, {
      given,
      write: async (transaction, _, known = BLANK) => {
        const retiredOn = retired === undefined ? known.retiredOn : retired ? (known.retiredOn ?? this.installation.today()) : null;
        const row = { ...known, ...details, retiredOn };
        const wrong = await this.wrongIn(row);
        if (!wrong) await changeModel(transaction, row);
        return wrong;
      },
    });
  }

  /** Publishes a file as its next version, which never changes after: only a file that is known to be safe. */
  async publish(actor: Actor, id: string, expected: number, file: SpooledFile): Promise<Result<DocumentModelRow, Refusal>> {
    const checked = await this.checks.check(file);
    if (!checked.ok) return checked;
    if (checked.value.state !== 'kept') return refused(ruleBroken({ pointer: '/file', code: 'file_unsafe' }));
    return this.directory.change(actor, MODEL, id, expected, { given: { file: true }, write: (transaction, _, known = BLANK) => this.write(transaction, known, file, checked.value) });
  }

  private async write(transaction: Transaction, model: DocumentModelRow, file: SpooledFile, { name }: CheckedFile): Promise<null> {
    const extension = extensionOf(name);
    if (!extension) throw new Error('a file that was checked');
    const place = { ownerId: model.id, hash: file.hash };
    if (await this.files.move(file.path, place)) transaction.whenEnded(async (committed) => committed || this.files.remove(place));
    await addVersion(transaction, model.id, { id: newId(), number: (model.versions[0]?.number ?? 0) + 1, name, mediaType: FILE_TYPES[extension], file }, this.installation.now());
    await changeModel(transaction, model);
    return null;
  }

  private async wrongIn({ item }: DocumentModelRow): Promise<Refusal | null> {
    const policy = (await this.policies.inForceOn(this.installation.today()))?.policy;
    if (!policy) return ruleBroken({ pointer: '', code: 'before_policy' });
    return offerItemOf(policy, item) ? null : ruleBroken({ pointer: '/item', code: 'unknown_value' });
  }
}

const BLANK: DocumentModelRow = { id: '', version: 1, code: '', title: '', item: '', description: '', language: '', retiredOn: null, versions: [] };
