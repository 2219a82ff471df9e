import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment } from '@phare/kernel/api';

const ROOT = join(__dirname, '../../..');
const OURS = ['DATABASE_URL', 'DATA_DIR', 'SMTP_URL', 'PUBLIC_URL', 'PHARE_MODE', 'PHARE_CLOCK', 'PORT', 'NODE_OPTIONS'];

// The bundler's options are the build's own. They are an ES module, which Jest does not load: Node does.
const BUILD = `
  const { bundleOf } = await import('./tools/steps/bundle.mjs');
  const { build } = await import('esbuild');
  await build({ ...bundleOf(process.argv[1]), outdir: process.argv[2] });`;

/** How a program is run. Settings of ours are not inherited: only those of `env` count. */
export interface Call {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input. */
  readonly input?: string;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** How a program ended, and what it said on standard output and on standard error. */
export interface Ended {
  readonly exit: number | string | null;
  readonly said: string;
  readonly reasons: string;
}

/** A program of apps/ as the build makes it, in a folder of its own. */
export class BuiltProgram {
  private constructor(
    private readonly folder: string,
    private readonly main: string,
  ) {}

  static async build(app: string): Promise<BuiltProgram> {
    // Below node_modules: npm packages stay outside a bundle, which must find them.
    const folder = await mkdtemp(join(ROOT, 'node_modules/.phare-built-'));
    const program = new BuiltProgram(folder, join(folder, 'apps', app, 'main.mjs'));
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', BUILD, app, join(folder, 'apps', app)], { cwd: ROOT });
    await cp(join(ROOT, 'libs/policy/data'), join(folder, 'data/policy'), { recursive: true });
    return program;
  }

  /** Starts it, and leaves it running. */
  start(args: readonly string[], { cwd = ROOT, env = {}, input = '', node = [] }: Call = {}): RunningProgram {
    const inherited = Object.fromEntries(Object.entries(environment()).filter(([name]) => !OURS.includes(name)));
    return new RunningProgram(spawn(process.execPath, [...node, this.main, ...args], { cwd, env: { ...inherited, ...env } }), input);
  }

  /** Runs it to its end. */
  run(args: readonly string[], call: Call = {}): Promise<Ended> {
    return this.start(args, call).ended;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** A program that runs. */
export class RunningProgram {
  private readonly out: Buffer[] = [];
  private readonly err: Buffer[] = [];
  readonly ended: Promise<Ended>;

  constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    input: string,
  ) {
    child.stdout.on('data', (chunk: Buffer) => this.out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.err.push(chunk));
    child.stdin.on('error', () => undefined).end(input);
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (code, signal) => resolve({ exit: code ?? signal, said: text(this.out), reasons: text(this.err) }));
    });
  }

  /** Waits until it has said `sentence` on standard output, and answers all that it has said; fails when it ends before. */
  async says(sentence: string): Promise<string> {
    const heard = new Promise<string>((resolve) => {
      const look = (): void => void (text(this.out).includes(sentence) && resolve(text(this.out)));
      this.child.stdout.on('data', look);
      look();
    });
    return Promise.race([heard, this.ended.then(({ said, reasons }) => Promise.reject<string>(new Error(`ended without saying it:\n${said}${reasons}`)))]);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString();
