import { readFileSync } from 'node:fs';
import { inRoot } from '../steps/root.mjs';
import { output } from '../steps/program.mjs';
import { failure } from './report.mjs';

/** `npm ci` works from this lock on every machine: no platform package is missing, no registry of ours is named. */
export async function lockIsComplete() {
  const { code, said } = await output(process.execPath, [inRoot('tools/check-lock.cjs')]);
  if (code !== 0) throw failure(`package-lock.json lacks platform packages:\n${said}`);
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const addressed = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
  if (addressed.length > 0) throw failure(`package-lock.json names a registry for ${addressed.length} packages, ${addressed[0][0]} first`);
}
