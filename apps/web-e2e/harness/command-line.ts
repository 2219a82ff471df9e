import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { productClock, RUN } from './run';

const PROGRAM = join(__dirname, '../../../dist/apps/cli/main.mjs');

/** Runs `phare` beside the product of the run, as the operator of the machine or its mail server does, and hands it `input`. */
export async function phare(args: readonly string[], input: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, DATA_DIR: dirname(RUN.inbox), PHARE_CLOCK: productClock().toISOString() } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`phare ${args.join(' ')}: ${said}`);
}
