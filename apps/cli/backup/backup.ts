import { resolve } from 'node:path';
import { backUp, keysOf } from '@phare/installation/api';
import { machineTime } from '@phare/kernel/api';
import { EXIT, type Exit, type Machine } from '../command';
import { parseCall } from '../parse-call';
import { BACKUP } from './backup.catalogue';

/** `phare backup FILE`: the embedded database as it is now, also while the product runs, and the keys in `FILE.keys`. */
export async function backupCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const [file, another] = parseCall(args, {})?.words ?? [];
  if (!file || another !== undefined) return EXIT.wrongCall;
  const { terminal } = machine;
  const settings = await machine.settings();
  if (settings.databaseUrl) {
    terminal.err(`${BACKUP[terminal.locale].external}\n`);
    return EXIT.refused;
  }
  const path = resolve(file);
  const counts = await machine.onEmbeddedPostgres((adminUrl) => backUp(settings, adminUrl, path, machineTime()));
  terminal.out(`${BACKUP[terminal.locale].made({ path, keys: keysOf(path), requests: counts.support_request })}\n`);
  return EXIT.done;
}
