// The built product for the journeys: a data folder of its own, a free port, a clock that starts on a Friday in November.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStale } from '../build.mjs';
import { freePort, Program } from '../steps/built-program.mjs';

const CLOCK = '2026-11-20T10:00:00-05:00';

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
  // Known before it starts: a passkey is bound to the address of the site, port included.
  const program = new Program('dist/apps/api/main.mjs', [], { DATA_DIR: dataDir, PORT: String(await freePort()), PHARE_CLOCK: clock });
  try {
    return { url: await program.says(/Phare is ready on (\S+)/), stop: () => program.stop() };
  } catch (error) {
    await program.stop();
    throw error;
  }
}
