import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productClock, RUN, type RunningProduct } from './run';

export const ROOT = join(__dirname, '../../..');

/** A product started for one spec file: the same build, other data. */
export interface AnotherProduct extends RunningProduct {
  readonly stop: () => Promise<void>;
  /** What it has printed for its operator so far. */
  readonly said: () => string;
}

/** Starts the built product on what the run's own began with, in seconds: time may go by in it, and nobody else's day is moved. */
export const startAnotherProduct = (): Promise<AnotherProduct> =>
  startProductOn((folder) => {
    // Node's own copy would not keep whose files they are: PostgreSQL's are not always ours.
    execFileSync('cp', ['-a', RUN.asNew, join(folder, 'data')]);
    return {};
  });

/** Starts the built product on a folder of its own, which `prepare` fills, and with the settings that it answers. */
export async function startProductOn(prepare: (folder: string) => Readonly<Record<string, string>>): Promise<AnotherProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'phare-another-'));
  // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
  chmodSync(folder, 0o755);
  const env = { ...process.env, PHARE_CLOCK: productClock().toISOString(), ...prepare(folder), DATA_DIR: join(folder, 'data'), PORT: '0' };
  const leaveWithParent = join(ROOT, 'tools/steps/leave-with-parent.mjs');
  const child = spawn(process.execPath, [`--import=file://${leaveWithParent}`, join(ROOT, 'dist/apps/api/main.mjs')], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Phare is ready on (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const url = await Promise.race([ready, ended.then(() => null)]);
  if (url) return { url, inbox: join(folder, 'data/inbox'), stop, said: () => said };
  await stop();
  throw new Error(`another product did not start: ${said}`);
}
