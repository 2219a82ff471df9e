import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { openFile, RequestKeys, sealFile, type FilePlace } from '@phare/confidentiality/api';
import { statement, type SpooledFile, type StoredFile, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { AttachmentFiles } from './attachment-files';

const OF_A_REQUEST = statement('attachment-files', `SELECT id, encode(content_hash, 'hex') AS hash FROM attachment WHERE network_id = $1 AND request_id = $2`);
const MOVED = statement('attachment-moved', `UPDATE attachment SET content_hash = decode($3, 'hex') WHERE network_id = $1 AND id = $2`);

/** The files of sealed requests are encrypted with the key of their request, as their texts are; destroying it destroys both. */
@Injectable()
export class SealedFiles {
  constructor(
    private readonly files: AttachmentFiles,
    private readonly keys: RequestKeys,
  ) {}

  /** Keeps a file that was set aside; taken away again if the transaction comes to nothing. @returns the hash of what is stored. */
  async keep(transaction: Transaction, place: FilePlace, sealed: boolean, spooled: SpooledFile): Promise<string> {
    const { requestId } = place;
    const moved = async (): Promise<[StoredFile, boolean]> => {
      const file = { ownerId: requestId, hash: spooled.hash };
      return [file, await this.files.move(spooled.path, file)];
    };
    const [file, isNew] = sealed ? [await this.files.write(requestId, sealFile(await this.key(requestId), place, createReadStream(spooled.path))), true] : await moved();
    if (isNew) transaction.whenEnded(async (committed) => committed || this.files.remove(file));
    return file.hash;
  }

  /** Its content, as it was sent. `destroyed` once the key is. */
  async open(place: FilePlace, sealed: boolean, hash: string): Promise<Result<AsyncIterable<Buffer>, 'destroyed'>> {
    const stored: AsyncIterable<Buffer> = await this.files.read({ ownerId: place.requestId, hash });
    if (!sealed) return accepted(stored);
    const key = await this.keys.find(place.requestId);
    return key.ok ? accepted(openFile(key.value, place, stored)) : refused('destroyed');
  }

  /** Encrypts the files of a request that is being sealed, or gives back those of one that no longer is; what they replace goes once that is certain. */
  async rewrite(transaction: Transaction, requestId: string, sealed: boolean): Promise<void> {
    const { networkId } = transaction.actor;
    const key = await this.key(requestId);
    for (const { id, hash } of await transaction.rows<{ id: string; hash: string }>(OF_A_REQUEST, [networkId, requestId])) {
      const place = { networkId, requestId, fileId: id };
      const before = { ownerId: requestId, hash };
      const stored = await this.files.read(before);
      const after = await this.files.write(requestId, sealed ? sealFile(key, place, stored) : openFile(key, place, stored));
      await transaction.change(MOVED, [networkId, id, after.hash]);
      transaction.whenEnded((committed) => this.files.remove(committed ? before : after));
    }
  }

  private async key(requestId: string): Promise<Buffer> {
    const key = await this.keys.read(requestId);
    if (!key.ok) throw new Error('a file was written for a request whose key is destroyed');
    return key.value;
  }
}
