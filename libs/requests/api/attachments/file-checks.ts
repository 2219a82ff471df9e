import { Injectable } from '@nestjs/common';
import { Installation, ruleBroken, type Refusal, type SpooledFile } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { cleanFileName, type AttachmentState } from '@phare/requests/domain';
import { Antivirus } from './antivirus';
import { inspectFile } from './inspection/inspect-file';

/** A file that may be kept, and whether it may be downloaded. */
export interface CheckedFile {
  readonly name: string;
  readonly state: AttachmentState;
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
    const verdict = this.antivirus ? await this.antivirus.verdictOn(path) : 'clean';
    return accepted({ name, state: verdict === 'clean' ? 'kept' : 'quarantined' });
  }
}
