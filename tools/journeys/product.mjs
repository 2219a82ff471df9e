// The built product for the journeys: a data folder of its own, a free port, a clock that starts on a Friday in November.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from '../build.mjs';
import { inRoot } from '../steps/root.mjs';

const CLOCK = '2026-11-20T10:00:00-05:00';

const OURS = ['NETWORK_DIR', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'PHARE_MODE', 'PHARE_CLOCK', 'PORT', 'DATA_DIR', 'NODE_OPTIONS'];

/**
 * Starts what `npm start` starts. Gives back its address, its clock and when it started to tick, its data folder and the one where its outgoing mail lands,
 * the data that it began with, for others to begin with a copy, and how to stop it.
 */
export async function startProduct() {
  await buildStale();
  const folder = mkdtempSync(join(tmpdir(), 'phare-journeys-'));
  // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
  chmodSync(folder, 0o755);
  const [asNew, dataDir] = [join(folder, 'as-new'), join(folder, 'data')];
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const begun = Date.now();
  try {
    await (await startOn(asNew, CLOCK)).stop();
    execFileSync('cp', ['-a', asNew, dataDir]);
    const clock = new Date(Date.parse(CLOCK) + Date.now() - begun).toISOString();
    const { url, stop } = await startOn(dataDir, clock);
    // Told late rather than early: a device ahead of the product would report what, for the product, is yet to come.
    return { url, clock, started: new Date().toISOString(), dataDir, inbox: join(dataDir, 'inbox'), asNew, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startOn(dataDir, clock) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name)));
  // Known before it starts: a passkey is bound to the address of the site, port included.
  const port = await freePort();
  const leaveWithParent = new URL('../steps/leave-with-parent.mjs', import.meta.url).href;
  // The channel (ipc) closes if we are killed, and the product stops.
  const child = spawn(process.execPath, ['--enable-source-maps', `--import=${leaveWithParent}`, inRoot('dist/apps/api/main.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), PHARE_CLOCK: clock },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { url: await addressSaidBy(child, ended), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function addressSaidBy(child, ended) {
  let said = '';
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        const address = /Phare is ready on (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    }
  });
  return Promise.race([
    ready,
    ended.then((code) => {
      throw new Error(`The built product ended with ${code} before it was ready:\n${said}`);
    }),
  ]);
}
