import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Locale } from '@phare/kernel/domain';
import type { Terminal } from './command';

/** The terminal of this process. A reader that closes early (`| head`) ends the talk, not the work. */
export function processTerminal(locale: Locale): Terminal {
  const { stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    locale,
    out: (words) => void stdout.write(words),
    err: (words) => void stderr.write(words),
    input: () => stdin,
    secret: (prompt) => (stdin.isTTY ? typed(prompt) : text(stdin)),
  };
}

/** What is typed is read key by key and sent nowhere. */
async function typed(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  reader.once('SIGINT', () => process.exit(130));
  const answer = await reader.question('').finally(() => reader.close());
  process.stderr.write('\n');
  return answer;
}
