import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { accepted, cleanFileName, refused, type FileState, type Result } from '@phare/kernel/domain';
import type { SpooledFile } from '../http/spooled-file';
import { Installation } from '../installation';
import { ruleBroken, type Refusal } from '../problem/problem.exception';
import { Antivirus, type Verdict } from './antivirus';
import { inspectFile } from './inspection/inspect-file';

/** A file that may be kept, and whether it may be downloaded. */
export interface CheckedFile {
  readonly name: string;
  readonly state: FileState;
  /** Whether the antivirus has not answered: it is shown the file again until it does. */
  readonly awaitsCheck: boolean;
}

/** Looks at a file before anything is kept of it: what it is, and what the antivirus says where there is one. */
@Injectable()
export class FileChecks {
  private readonly antivirus: Antivirus | undefined;

  constructor({ settings }: Installation) {
    this.antivirus = settings.clamdUrl && new Antivirus(settings.clamdUrl);
  }

  async check({ path, name: sent, type }: SpooledFile): Promise<Result<CheckedFile, Refusal>> {
    const name = cleanFileName(sent);
    const problem = await inspectFile({ path, name, type });
    if (problem) return refused(ruleBroken({ pointer: '/file', code: problem }));
    const verdict = await this.verdictOn(createReadStream(path));
    return accepted({ name, state: verdict === 'clean' ? 'kept' : 'quarantined', awaitsCheck: verdict === 'failed' });
  }

  get hasAntivirus(): boolean {
    return this.antivirus !== undefined;
  }

  /** What the antivirus says of a file, sealed ones in clear; where there is none, none is suspected. */
  async verdictOn(content: AsyncIterable<Buffer>): Promise<Verdict> {
    return this.antivirus ? this.antivirus.verdictOn(content) : 'clean';
  }
}
