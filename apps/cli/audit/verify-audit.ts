import { PublishedHeads, verifyAudit, type AuditReport } from '@phare/confidentiality/api';
import { MasterKey, systemOf } from '@phare/kernel/api';
import { EXIT, type Exit, type Machine, type Terminal } from '../command';
import { AUDIT } from './audit.catalogue';

/** `phare audit verify`: reads the whole trail again; refused with each place where it no longer holds. */
export async function verifyAuditCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  if (args.length > 0) return EXIT.wrongCall;
  const report = await machine.onInstallation(async ({ databases, installation }) => {
    const { dataDir, keysDir } = installation.settings;
    const heads = await new PublishedHeads(dataDir, new MasterKey(keysDir)).read();
    const database = await databases.audit();
    return verifyAudit(database, systemOf(installation.network, 'audit'), heads).finally(() => database.close());
  });
  return tell(machine.terminal, report);
}

function tell(terminal: Terminal, report: AuditReport): Exit {
  const { holds, broken, problems } = AUDIT[terminal.locale];
  if (report.problems.length === 0) {
    terminal.out(`${holds(report)}\n`);
    return EXIT.done;
  }
  for (const { place, problem } of report.problems) terminal.err(`${problems[problem]({ place })}\n`);
  terminal.err(`${broken({ count: report.problems.length })}\n`);
  return EXIT.refused;
}
