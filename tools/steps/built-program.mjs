import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { inRoot } from './root.mjs';

const READY_MS = 60_000;
const STOP_MS = 20_000;

/** Every setting of the product (README, « Settings »), and what would change how its programs run. */
const SETTINGS = ['PORT', 'DATA_DIR', 'KEYS_DIR', 'NETWORK_DIR', 'DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'CLAMD_URL', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'PHARE_MODE', 'PHARE_CLOCK', 'NODE_OPTIONS'];
const LEAVE_WITH_PARENT = new URL('leave-with-parent.mjs', import.meta.url).href;

/** The environment without the settings of whoever runs us: a check must never reach their database, their mail or their keys. */
export const withoutSettings = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name)));

/** The same for this process, and whatever it starts. */
export function forgetSettings() {
  for (const name of SETTINGS) delete process.env[name];
}

/** A program of the build that runs. It ends with us, also when we are killed: the channel between us closes. */
export class Program {
  #chunks = [];

  constructor(main, args, env, options = []) {
    this.child = spawn(process.execPath, ['--enable-source-maps', `--import=${LEAVE_WITH_PARENT}`, ...options, inRoot(main), ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...withoutSettings(), ...env } });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (chunk) => this.#chunks.push(chunk));
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve(code ?? signal)));
  }

  /** Everything it has said, on both streams. */
  get said() {
    return Buffer.concat(this.#chunks).toString();
  }

  get running() {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it says what `pattern` matches, and answers the first group. */
  async says(pattern) {
    const late = performance.now() + READY_MS;
    const ended = this.ended.then(() => 'ended');
    while (performance.now() < late) {
      const found = pattern.exec(this.said);
      if (found) return found[1];
      if (!this.running) break;
      await Promise.race([ended, new Promise((done) => setTimeout(done, 20))]);
    }
    throw new Error(`A program did not say ${pattern}:\n${this.said}`);
  }

  /** Says something to it over the channel between us, and waits until it answers. */
  async ask(message) {
    const answer = new Promise((resolve) => this.child.once('message', resolve));
    this.child.send(message);
    const heard = await Promise.race([answer, this.ended.then(() => 'ended')]);
    if (heard === 'ended') throw new Error(`A program ended instead of answering:\n${this.said}`);
  }

  signal(name) {
    this.child.kill(name);
  }

  /** Ends it at once, without a word to it. */
  kill() {
    this.signal('SIGKILL');
    return this.ended;
  }

  /** Asks it to stop, and kills it when it does not. Answers how it ended. */
  async stop() {
    if (!this.running) return this.ended;
    this.signal('SIGCONT');
    this.signal('SIGTERM');
    const late = setTimeout(() => this.signal('SIGKILL'), STOP_MS);
    return this.ended.finally(() => clearTimeout(late));
  }
}

export async function freePort() {
  const probe = createServer();
  await new Promise((done, failed) => probe.once('error', failed).listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}
