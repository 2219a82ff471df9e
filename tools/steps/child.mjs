import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs a program with our output and input, passes on the first signal to stop, and gives back its exit code.
 * `graceMs`: how long it may take to stop before SIGKILL.
 */
export function runChild(program, args, { graceMs = 9_500, ...options } = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const forget = passSignalsOn(child, graceMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)));
  }).finally(forget);
}

/** How long a repeated signal may take to follow the first: leaving sooner, we would be killed by it on our way out. */
const REPEATED_MS = 300;

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** npm repeats what a terminal already sent, and people press Ctrl+C again: the child hears of it once. */
function passSignalsOn(child, graceMs) {
  let stopping;
  const stop = (signal) => {
    if (stopping !== undefined) return;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    stopping = setTimeout(() => child.kill('SIGKILL'), graceMs);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const watch = stopWithNpm(stop);
  return async () => {
    clearTimeout(stopping);
    clearInterval(watch);
    if (stopping !== undefined) await pause(REPEATED_MS);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** A killed npm (kill -9) tells nobody: we find our line of parents changed, and stop as if asked to. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const line = parents();
  const watch = setInterval(() => parents() !== line && stop('SIGTERM'), 250);
  watch.unref();
  return watch;
}

/** Up to npm: our parent, or the parent of the shell that npm put between us. Only our parent where /proc is missing. */
function parents() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [name, grandparent] = [stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')), stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]];
    return /^(ba|da|a)?sh$/.test(name) ? `${process.ppid} ${grandparent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}
