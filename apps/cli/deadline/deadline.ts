import { accepted, refused, type Result } from '@phare/kernel/domain';
import { deadlineCases } from '@phare/policy/domain';
import { CLI } from '../cli.catalogue';
import { EXIT, type Exit, type Terminal } from '../command';
import { parseCall, textOf } from '../parse-call';
import { printable } from '../printable';
import { readInput } from '../read-input';
import { DEADLINE } from './deadline.catalogue';
import { problemLines } from './deadline-problems';

/** `phare deadline --file F`: answers the cases of a file, all of them or none. Needs no database. */
export async function deadlineCommand(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const call = parseCall(args, { file: { type: 'string' } });
  const path = call && textOf(call, 'file');
  if (!path || call.words.length > 0) return EXIT.wrongCall;
  const shown = printable(path);
  const content = await readInput(path);
  if (!content.ok) return refuse(terminal, CLI[terminal.locale].input[content.refusal]({ path: shown }));
  const input = readJson(content.value);
  if (!input.ok) return refuse(terminal, DEADLINE[terminal.locale][input.refusal]({ path: shown }));
  const answers = deadlineCases(input.value);
  if (!answers.ok) return refuse(terminal, ...problemLines(shown, input.value, answers.refusal, terminal.locale));
  terminal.out(`${JSON.stringify(answers.value, null, 1)}\n`);
  return EXIT.done;
}

function refuse(terminal: Terminal, ...lines: readonly string[]): Exit {
  terminal.err(lines.map((line) => `${line}\n`).join(''));
  return EXIT.refused;
}

/** A mark at the head of the file (BOM) is left out. */
function readJson(content: Buffer): Result<unknown, 'notText' | 'notJson'> {
  const text = decode(content);
  if (text === null) return refused('notText');
  try {
    return accepted(JSON.parse(text));
  } catch {
    return refused('notJson');
  }
}

function decode(content: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
