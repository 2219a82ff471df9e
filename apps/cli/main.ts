import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_LOCALE } from '@phare/kernel/domain';
import { COMMANDS } from './commands';
import { EXIT, type Machine } from './command';
import { failureText } from './failure-text';
import { processTerminal } from './process-terminal';
import { languageOf, run } from './run';

// The bundle is dist/apps/cli/main.mjs: the policies were built beside it.
const dataFolder = join(fileURLToPath(new URL('../..', import.meta.url)), 'data/policy');
const asked = languageOf(process.argv.slice(2));
const terminal = processTerminal(asked?.locale ?? DEFAULT_LOCALE);
const place = { dataFolder, log: (sentence: string): void => terminal.err(`${sentence}\n`) };
const machine: Machine = {
  terminal,
  onInstallation: async (work) => (await import('./on-installation')).onInstallation(place, work),
  settings: async () => (await import('./on-installation')).settings(),
  onEmbeddedPostgres: async (work) => (await import('./on-installation')).onEmbeddedPostgres(place, work),
};

try {
  process.exitCode = await run(asked?.words ?? [], COMMANDS, machine);
} catch (error) {
  terminal.err(`${failureText(error, terminal.locale)}\n`);
  process.exitCode = EXIT.refused;
}
