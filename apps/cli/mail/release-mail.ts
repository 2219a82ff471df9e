import { releaseHeldMails } from '@phare/correspondence/api';
import { EXIT, type Exit, type Machine } from '../command';
import { MAIL } from './mail.catalogue';

/** `phare mail release`: mails that a restore held leave, under the Message-ID that they had. */
export async function releaseMailCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  if (args.length > 0) return EXIT.wrongCall;
  const { terminal } = machine;
  const released = await machine.onInstallation(({ databases, installation }) => releaseHeldMails(databases.worker, installation));
  terminal.out(`${MAIL[terminal.locale].released({ mails: released })}\n`);
  return EXIT.done;
}
