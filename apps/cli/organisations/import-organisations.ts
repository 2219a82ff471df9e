import { systemOf } from '@phare/kernel/api';
import { importOrganisations, type ImportReport } from '@phare/organisations/api';
import { IMPORT_PROBLEMS } from '@phare/organisations/domain';
import { CLI } from '../cli.catalogue';
import { EXIT, type Exit, type Machine, type Terminal } from '../command';
import { parseCall } from '../parse-call';
import { printable } from '../printable';
import { readInput } from '../read-input';
import { IMPORT } from './import.catalogue';
import { reportText } from './report-text';

/** `phare import organisations F [--apply]`: a dry run unless it says `--apply`; every line, or none. */
export async function importOrganisationsCommand(args: readonly string[], machine: Machine): Promise<Exit> {
  const call = parseCall(args, { apply: { type: 'boolean' } });
  const [path, another] = call?.words ?? [];
  if (!call || !path || another !== undefined) return EXIT.wrongCall;
  const { terminal } = machine;
  const content = await readInput(path);
  if (!content.ok) return refuse(terminal, CLI[terminal.locale].input[content.refusal]({ path: printable(path) }));
  const apply = call.values['apply'] === true;
  const imported = await machine.onInstallation(({ databases, installation }) =>
    importOrganisations({ database: databases.application, actor: systemOf(installation.network, 'import'), clock: installation, file: content.value, apply }),
  );
  if (!imported.ok) return refuse(terminal, IMPORT_PROBLEMS[imported.refusal].detail[terminal.locale]);
  return tell(terminal, imported.value);
}

function tell(terminal: Terminal, report: ImportReport): Exit {
  const { written, dryRun, nothingWritten } = IMPORT[terminal.locale];
  terminal.out(reportText(report, terminal.locale));
  if (report.summary.refused > 0) return refuse(terminal, nothingWritten);
  terminal.out(`${report.applied ? written : dryRun}\n`);
  return EXIT.done;
}

function refuse(terminal: Terminal, sentence: string): Exit {
  terminal.err(`${sentence}\n`);
  return EXIT.refused;
}
