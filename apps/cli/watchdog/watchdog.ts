import { sendAlarm } from '@phare/correspondence/api';
import { environment, Heartbeat, isLate, readSettings, type Settings } from '@phare/kernel/api';
import { isEmail } from 'class-validator';
import { EXIT, type Exit, type Machine } from '../command';
import { parseCall } from '../parse-call';
import { WATCHDOG } from './watchdog.catalogue';

interface Found {
  readonly late: boolean;
  readonly sentence: string;
  /** Whom the alarm is from, where the database could tell. */
  readonly network: { readonly name: string; readonly email: string | null } | null;
}

/** `phare watchdog --to ADDRESS`: run by the host's own timer; when nobody watches deadlines any more it says so by mail, without the app. */
export async function watchdogCommand(args: readonly string[], machine: Machine, settings: Settings = readSettings(environment())): Promise<Exit> {
  const { values, words } = parseCall(args, { to: { type: 'string', multiple: true } }) ?? { values: {}, words: [''] };
  const to = [values['to'] ?? []].flat().filter((address) => typeof address === 'string' && isEmail(address)) as string[];
  if (words.length > 0 || to.length === 0 || to.length !== [values['to']].flat().length) return EXIT.wrongCall;
  const { terminal } = machine;
  const t = WATCHDOG[terminal.locale];
  if (!settings.smtpUrl) {
    terminal.err(`${t.noServer}\n`);
    return EXIT.refused;
  }
  const { late, sentence, network } = await look(machine);
  if (!late) {
    terminal.out(`${sentence}\n`);
    return EXIT.done;
  }
  const from = { name: network?.name ?? 'Phare', address: network?.email ?? `phare@${new URL(settings.publicUrl).hostname}` };
  const sent = await sendAlarm({ smtpUrl: settings.smtpUrl, from, to, subject: t.subject, text: t.body({ found: sentence, address: settings.publicUrl }) });
  terminal.err(`${sentence}\n${t.told({ sent, of: to.length })}\n`);
  return EXIT.refused;
}

/** A database that does not answer is no reason to keep silent. */
async function look({ terminal, onInstallation }: Machine): Promise<Found> {
  const t = WATCHDOG[terminal.locale];
  try {
    return await onInstallation(async ({ installation, databases }) => {
      const last = await new Heartbeat(databases.application, installation).last();
      const late = isLate(last);
      if (!last) return { late, sentence: t.never, network: installation.network };
      const at = new Intl.DateTimeFormat(terminal.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: installation.network.timeZone }).format(last);
      return { late, sentence: late ? t.late({ at }) : t.well({ at }), network: installation.network };
    });
  } catch {
    return { late: true, sentence: t.unreachable, network: null };
  }
}
