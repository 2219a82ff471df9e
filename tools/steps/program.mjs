import { spawn } from 'node:child_process';
import { inRoot, root } from './root.mjs';
import { failure } from '../checks/report.mjs';

/** Runs a program to its end and gives back its code and all it said. */
export function output(program, args, { env = process.env, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: undefined, FORCE_COLOR: '0' }, ...options });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString() }));
  });
}

/** Runs a script of an installed package; fails with what it said. */
export async function mustRun(script, args) {
  const { code, said } = await output(process.execPath, [inRoot('node_modules', script), ...args]);
  if (code !== 0) throw failure(said.trim() || `${script} ended with code ${code}`);
}
