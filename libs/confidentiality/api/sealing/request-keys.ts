import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, machineTime, type MasterKey } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { KeyFiles } from './key-files';

const BYTES = 32;
const PURPOSE = 'request keys';

/** How long a process may go on opening what another has destroyed. Machine time: it is a security expiry. */
const REMEMBERED_MS = 30_000;

/** A key, or the news that there is none any more: what it encrypted is gone for good. */
export type FoundKey = Result<Buffer, 'destroyed'>;

/**
 * One 256-bit key per sealed request, wrapped by the master key and kept in a file of its own, outside the database
 * (research/security.md §3.5). Destroying it destroys the request's texts, in the database and in each copy of it.
 */
export class RequestKeys {
  private readonly files: KeyFiles;
  private readonly remembered = new Map<string, { readonly key: Promise<FoundKey>; readonly until: number }>();

  constructor(
    keysDir: string,
    private readonly master: Pick<MasterKey, 'for'>,
    private readonly now: () => Date = machineTime,
  ) {
    this.files = new KeyFiles(keysDir);
  }

  /** Makes the key of a request, durably, before anything it will encrypt is committed. A request that has one keeps it. */
  async make(requestId: string): Promise<void> {
    await this.files.add(requestId, encrypt(await this.master.for(PURPOSE), requestId, randomBytes(BYTES)));
  }

  /**
   * The key, to read with: remembered for 30 s at most. One that is missing is an expected answer.
   * @throws when it cannot be read or is not the one that was written: a text is never guessed.
   */
  find(requestId: string): Promise<FoundKey> {
    const known = this.remembered.get(requestId);
    if (known && known.until > this.now().getTime()) return known.key;
    const key = this.read(requestId);
    const entry = { key, until: this.now().getTime() + REMEMBERED_MS };
    this.remembered.set(requestId, entry);
    const forget = (): void => void (this.remembered.get(requestId) === entry && this.remembered.delete(requestId));
    key.then(({ ok }) => (ok ? void setTimeout(forget, REMEMBERED_MS).unref() : forget()), forget);
    return key;
  }

  /** The key as it stands in its file now, to write with: nothing may be written that nobody could open. */
  async read(requestId: string): Promise<FoundKey> {
    const wrapped = await this.files.read(requestId);
    return wrapped ? accepted(decrypt(await this.master.for(PURPOSE), requestId, wrapped)) : refused('destroyed');
  }

  /** Whether there is a key at all, be it one that no longer opens anything. */
  async has(requestId: string): Promise<boolean> {
    return (await this.files.read(requestId)) !== undefined;
  }

  /** Destroys the key, durably; this process forgets it at once, the others within 30 s. @returns whether there was one. */
  async destroy(requestId: string): Promise<boolean> {
    const removed = await this.files.remove(requestId);
    this.remembered.delete(requestId);
    return removed;
  }
}
