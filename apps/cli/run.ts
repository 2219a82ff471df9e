import { DEFAULT_LOCALE, LOCALES, type Locale } from '@phare/kernel/domain';
import { CLI } from './cli.catalogue';
import { EXIT, type Command, type Exit, type Machine } from './command';

/** The words of a call without its language; French when none is named. `null` for a language that is not ours. */
export function languageOf(argv: readonly string[]): { readonly locale: Locale; readonly words: readonly string[] } | null {
  const at = argv.indexOf('--lang');
  if (at === -1) return { locale: DEFAULT_LOCALE, words: argv };
  const locale = LOCALES.find((one) => one.slice(0, 2) === argv[at + 1]);
  return locale ? { locale, words: [...argv.slice(0, at), ...argv.slice(at + 2)] } : null;
}

/** Finds the command and runs it. Asking for help is done; anything that is not a command is a wrong call. */
export async function run(words: readonly string[], commands: readonly Command[], machine: Machine): Promise<Exit> {
  const { terminal } = machine;
  if (words[0] === 'help' || words.includes('--help')) {
    terminal.out(usage(commands, terminal.locale));
    return EXIT.done;
  }
  const command = commands.find((one) => one.words.every((word, index) => words[index] === word));
  const exit = command ? await command.run(words.slice(command.words.length), machine) : EXIT.wrongCall;
  if (exit === EXIT.wrongCall) terminal.err(usage(command ? [command] : commands, terminal.locale));
  return exit;
}

function usage(commands: readonly Command[], locale: Locale): string {
  const lines = commands.map(({ words, call, purpose }) => `  phare ${words.join(' ')} ${call}\n      ${purpose[locale]}`);
  return `${CLI[locale].usage({ commands: lines.join('\n') })}\n`;
}
