import { ensureInstall } from '../ensure-install.mjs';
import { runChild } from './child.mjs';
import { staleHalves } from './fingerprint.mjs';
import { inRoot } from './root.mjs';

/** Installs and builds what is missing or stale, in front of a command; gives back the Node that runs it. */
export async function readyToRun(halves = ['node', 'web']) {
  const node = await ensureInstall();
  const stale = staleHalves().filter((half) => halves.includes(half));
  if (stale.length > 0) {
    // Standard output belongs to the command that follows.
    const code = await runChild(node, [inRoot('tools/build.mjs'), ...stale], { stdio: ['ignore', 2, 2] });
    if (code !== 0) process.exit(code);
  }
  return node;
}
