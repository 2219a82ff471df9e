import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productClock, type RunningProduct } from './run';

const ROOT = join(__dirname, '../../..');
const POLICY = join(ROOT, 'libs/policy/api/fixtures/reseau-fictif.yaml');
const NETWORK = 'code: reseau-fictif\nname: Réseau fictif\ntimeZone: America/Toronto\nphone: 418 555-0190\nemail: accueil@exemple.test\n';

/** The contract fixes the functions of a mandate; the fictional policy names its own. */
const inTheContract = (policy: string): string => policy.replaceAll('chair', 'board').replaceAll('employee', 'direction').replaceAll('volunteer', 'other');

/** A product of another network, started for one spec file: the same build, another folder of policies. */
export interface AnotherProduct extends RunningProduct {
  readonly stop: () => Promise<void>;
}

/** Starts the built product on the fictional network: ten working days, emerging groups, three levels. */
export async function startAnotherNetwork(): Promise<AnotherProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'phare-network-'));
  // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'network.yaml'), NETWORK);
  writeFileSync(join(folder, '2024-04.yaml'), inTheContract(readFileSync(POLICY, 'utf8')));
  const env = { ...process.env, NETWORK_DIR: folder, DATA_DIR: join(folder, 'data'), PORT: '0', PHARE_CLOCK: productClock().toISOString() };
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
  if (url) return { url, inbox: join(folder, 'data/inbox'), stop };
  await stop();
  throw new Error(`the product of another network did not start: ${said}`);
}
