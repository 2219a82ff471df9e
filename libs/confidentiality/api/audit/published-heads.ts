import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MasterKey } from '@phare/kernel/api';

const FILE = 'heads.jsonl';
const PURPOSE = 'audit heads';

/** The end of the chain at some instant: whoever cuts the chain shorter has to answer for it. */
export interface Head {
  readonly position: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

interface PublishedHead extends Head {
  readonly at: string;
  readonly signature: string;
}

/** A head as it was published, and whether its signature is the installation's. */
export interface ReadHead extends Head {
  readonly genuine: boolean;
}

/** Heads of the chain kept outside the database (`DATA_DIR/audit`), one line each, signed: to be copied elsewhere, where who holds the database does not reach. */
export class PublishedHeads {
  private readonly folder: string;

  constructor(
    dataDir: string,
    private readonly master: MasterKey,
  ) {
    this.folder = join(dataDir, 'audit');
  }

  async publish(head: Head, at: Date): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const line: PublishedHead = { ...head, at: at.toISOString(), signature: await this.signatureOf(head) };
    const file = await open(join(this.folder, FILE), 'a', 0o600);
    try {
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Every head that was published; none where nothing was. A line cut short by a crash is left out. */
  async read(): Promise<ReadHead[]> {
    const text = await readFile(join(this.folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
    const lines = text.split('\n').filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as PublishedHead);
    return Promise.all(lines.map(async ({ position, hash, signature }) => ({ position, hash, genuine: isSame(signature, await this.signatureOf({ position, hash })) })));
  }

  private async signatureOf({ position, hash }: Head): Promise<string> {
    return createHmac('sha256', await this.master.for(PURPOSE)).update(`${position} ${hash}`).digest('hex');
  }
}

const isSame = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
