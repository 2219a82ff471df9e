import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, withoutSettings } from '../steps/built-program.mjs';
import { inRoot } from '../steps/root.mjs';
import { failure } from './report.mjs';

const READY_MS = 90_000;
const STOP_MS = 10_000;

/** The built product with a data folder and a port of its own. */
export class BuiltProduct {
  said = '';

  static async start({ dataDir, env = {} }) {
    const product = new BuiltProduct();
    const port = await freePort();
    product.url = `http://localhost:${port}`;
    product.child = spawn(process.execPath, [inRoot('tools/start.mjs')], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutSettings(), PORT: String(port), DATA_DIR: dataDir, ...env } });
    for (const stream of [product.child.stdout, product.child.stderr]) stream.on('data', (chunk) => (product.said += chunk));
    product.ended = new Promise((resolve) => product.child.once('exit', (code, signal) => resolve(code ?? signal)));
    return product;
  }

  /** Waits for the readiness route; fails with what the product said. */
  async ready() {
    const late = performance.now() + READY_MS;
    while (performance.now() < late && this.child.exitCode === null) {
      if ((await this.status('/api/health/ready')) === 200) return;
      await pause(50);
    }
    throw failure(`The built product was not ready:\n${this.said}`);
  }

  status(path) {
    return fetch(this.url + path, { signal: AbortSignal.timeout(5_000) }).then(({ status }) => status, () => undefined);
  }

  /** Asks it twice to stop, as npm does, while a connection is open; fails unless it ends cleanly in time. */
  async stopTwice() {
    for (let time = 0; time < 2; time += 1) {
      this.child.kill('SIGTERM');
      await pause(50);
    }
    const outcome = await Promise.race([this.ended, pause(STOP_MS, 'late')]);
    if (outcome !== 0) throw failure(`Stopping ended with ${outcome} instead of 0:\n${this.said}`);
  }

  /** For a check that failed midway: nothing of it stays behind. */
  async abandon() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await Promise.race([this.ended, pause(STOP_MS)]);
  }
}

/** Starts the built files from nothing, then again on what they left; each time ready, serving the web, stopped cleanly. */
export async function builtProductStarts() {
  const dataDir = newDataDir();
  try {
    for (const start of ['first', 'second']) await startAndStop(dataDir, start);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startAndStop(dataDir, start) {
  const product = await BuiltProduct.start({ dataDir });
  const began = performance.now();
  try {
    await product.ready();
    console.log(`       ${start} start in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    const page = await product.status('/');
    if (page !== 200) throw failure(`The web app answered ${page}`);
    await product.stopTwice();
    if (existsSync(join(dataDir, 'postgres/postmaster.pid'))) throw failure('PostgreSQL was left running');
  } finally {
    await product.abandon();
  }
}

export function newDataDir() {
  const dataDir = mkdtempSync(join(tmpdir(), 'phare-check-'));
  // Run as root, PostgreSQL is lent another account, which mkdtemp's 0700 would stop.
  chmodSync(dataDir, 0o755);
  return dataDir;
}
