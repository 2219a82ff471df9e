import { RequestKeys } from '@phare/confidentiality/api';
import { forgetMail } from '@phare/correspondence/api';
import { MasterKey, systemOf } from '@phare/kernel/api';
import { destroyContent } from '@phare/requests/api';
import { EXIT, type Exit, type Machine } from '../command';
import type { OpenInstallation } from '../on-installation';
import { parseCall } from '../parse-call';
import { printable } from '../printable';
import { DESTROY } from './destroy.catalogue';

/** `phare sealed destroy NUMBER [--apply]`: a dry run unless it says `--apply`. Nothing undoes it. */
export async function destroySealedCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const call = parseCall(args, { apply: { type: 'boolean' } });
  const [number, another] = call?.words ?? [];
  if (!call || !number || another !== undefined) return EXIT.wrongCall;
  const { terminal } = machine;
  const words = DESTROY[terminal.locale];
  const named = { number: printable(number.toUpperCase()) };
  const answer = await machine.onInstallation((open) => destroyed(open, number, call.values['apply'] === true));
  if (!answer.ok) {
    terminal.err(`${words.refusals[answer.refusal](named)}\n`);
    return EXIT.refused;
  }
  terminal.out(`${words.reports[answer.value](named)}\n`);
  return EXIT.done;
}

/** Its e-mails go with it, also where its key was destroyed by a command that then died. */
async function destroyed({ databases, installation }: OpenInstallation, number: string, apply: boolean): ReturnType<typeof destroyContent> {
  const { keysDir } = installation.settings;
  const keys = new RequestKeys(keysDir, new MasterKey(keysDir));
  const actor = systemOf(installation.network, 'destroy');
  const answer = await destroyContent({ database: databases.application, actor, keys, clock: installation, number, apply });
  if (answer.ok && apply) await forgetMail(databases.application, actor, number);
  return answer;
}
