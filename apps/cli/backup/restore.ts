import { resolve } from 'node:path';
import { restore } from '@phare/installation/api';
import { EXIT, type Exit, type Machine } from '../command';
import { parseCall } from '../parse-call';
import { BACKUP } from './backup.catalogue';

/** `phare restore FILE`: into an empty `DATA_DIR`, with the keys of `FILE.keys` or those of `KEYS_DIR`. */
export async function restoreCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const [file, another] = parseCall(args, {})?.words ?? [];
  if (!file || another !== undefined) return EXIT.wrongCall;
  const { terminal } = machine;
  const settings = await machine.settings();
  if (settings.databaseUrl) {
    terminal.err(`${BACKUP[terminal.locale].external}\n`);
    return EXIT.refused;
  }
  const { madeAt, counts, heldMails } = await restore(settings, resolve(file), (sentence) => terminal.err(`${sentence}\n`));
  terminal.out(`${BACKUP[terminal.locale].restored({ on: madeAt, requests: counts.support_request, heldMails })}\n`);
  return EXIT.done;
}
