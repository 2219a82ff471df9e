import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, type Installed } from '@phare/installation/api';
import { closeDatabases, environment, readSettings } from '@phare/kernel/api';
import { FixedClock, type Locale } from '@phare/kernel/domain';
import { Client } from 'pg';
import type { Exit, Machine } from '../command';

const POLICY = join(__dirname, '../../../libs/policy/data/rocgim-cdc');

/** What a command said, and the secret it is told. */
export class HeardTerminal {
  said = '';
  reasons = '';

  constructor(
    readonly locale: Locale = 'fr-CA',
    private readonly typed: string | Buffer = '',
  ) {}

  out(text: string): void {
    this.said += text;
  }

  err(text: string): void {
    this.reasons += text;
  }

  async *input(): AsyncIterable<Buffer> {
    yield Buffer.from(this.typed);
  }

  async secret(): Promise<string> {
    return String(this.typed);
  }
}

/** How a command ended and what it said. */
export interface Heard {
  readonly exit: Exit;
  readonly said: string;
  readonly reasons: string;
}

const nothing = (): Promise<never> => Promise.reject(new Error('this command opens nothing'));
const NO_MACHINE = { onInstallation: nothing, settings: nothing, onEmbeddedPostgres: nothing };

/** Runs a command that needs no database. */
export async function hear(run: (machine: Machine) => Promise<Exit>, terminal = new HeardTerminal()): Promise<Heard> {
  const exit = await run({ terminal, ...NO_MACHINE });
  return { exit, said: terminal.said, reasons: terminal.reasons };
}

/** An installation on a database of its own, with a clock that stands still. */
export class TestInstallation {
  private constructor(
    readonly installed: Installed,
    private readonly admin: Client,
  ) {}

  static async start(name: string): Promise<TestInstallation> {
    const url = new URL(environment()['PHARE_TEST_DATABASE_URL'] ?? '');
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`).finally(() => admin.end());
    url.pathname = `/${name}`;
    const clock = new FixedClock(new Date('2026-11-20T15:00:00Z'));
    const dataDir = await mkdtemp(join(tmpdir(), 'phare-data-'));
    const installed = await install({ settings: readSettings({ DATA_DIR: dataDir }), adminUrl: url.href, policyFolder: POLICY, durable: false, clock });
    const rows = new Client({ connectionString: url.href });
    await rows.connect();
    return new TestInstallation(installed, rows);
  }

  async hear(run: (machine: Machine) => Promise<Exit>, terminal = new HeardTerminal()): Promise<Heard> {
    const { installation, databases } = this.installed;
    const exit = await run({ ...NO_MACHINE, terminal, onInstallation: (work) => work({ installation, databases }) });
    return { exit, said: terminal.said, reasons: terminal.reasons };
  }

  /** Runs SQL as the administrator, to look at rows. */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query<Row>(text, values)).rows;
  }

  async stop(): Promise<void> {
    await closeDatabases(this.installed.databases);
    await this.admin.end();
    await rm(this.installed.installation.settings.dataDir, { recursive: true, force: true });
  }
}
