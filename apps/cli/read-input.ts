import { readFile } from 'node:fs/promises';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { errorCode } from './error-code';

/** Why a file named in a call cannot be read. */
export type InputRefusal = 'absent' | 'folder' | 'forbidden' | 'unreadable';

const REFUSALS: Readonly<Record<string, InputRefusal | undefined>> = { ENOENT: 'absent', ENOTDIR: 'absent', EISDIR: 'folder', EACCES: 'forbidden', EPERM: 'forbidden' };

/** What a code of the file system means to whoever named the file. */
export const inputRefusal = (code: string): InputRefusal => REFUSALS[code] ?? 'unreadable';

/** The content of a file; a relative path counts from the caller's folder. */
export async function readInput(path: string): Promise<Result<Buffer, InputRefusal>> {
  try {
    return accepted(await readFile(path));
  } catch (error) {
    return refused(inputRefusal(errorCode(error)));
  }
}
