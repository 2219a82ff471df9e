import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OutboxDelivery } from '@phare/correspondence/api';
import { DEMONSTRATION_PASSWORD, install, loadDemonstrationPeople, type DemonstrationIds, type Installed } from '@phare/installation/api';
import { closeDatabases, readSettings } from '@phare/kernel/api';
import { FixedClock } from '@phare/kernel/domain';
import { DeadlineSweep } from '@phare/requests/api';
import { Pool } from 'pg';
import { createApplication } from '../../application';
import { newDatabase } from './test-database';

/** A JSON answer as a spec reads it. The shapes are the contract's; what a spec claims of them is what it expects. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into answers of every shape, wrong ones included
export type Json = any;

export interface Call {
  /** Address of a demonstration account; signed in on first use. */
  readonly as?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Buffer;
  readonly ifMatch?: number | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

export interface TestPlan {
  /** The instant at which the clock stands. */
  readonly now?: string;
  /** A folder with `network.yaml` and policies; ROCGÎM-CDC's when absent. */
  readonly policyFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly smtpUrl?: string;
  /** As on its first day: nobody, nothing, in production. */
  readonly empty?: true;
}

const NOBODY: DemonstrationIds = { organisations: new Map(), people: new Map() };
const FIRST_DAY = { PHARE_MODE: 'production', PUBLIC_URL: 'https://phare.exemple.test' };

/** The network and policy that the product ships with. */
export const ROCGIM = join(__dirname, '../../../../libs/policy/data/rocgim-cdc');

interface Parts {
  readonly application: NestFastifyApplication;
  readonly installed: Installed;
  readonly ids: DemonstrationIds;
  readonly clock: FixedClock;
  readonly adminUrl: string;
  readonly url: string;
  readonly smtpUrl: string;
  readonly admin: Pool;
}

/** The whole application on a database of its own, reached over HTTP. The clock is fixed; it is moved by hand. */
export class TestApplication {
  private readonly cookies = new Map<string, string>();
  readonly application = this.parts.application;
  readonly installed = this.parts.installed;
  readonly ids = this.parts.ids;
  readonly clock = this.parts.clock;
  /** The database as its administrator reaches it. */
  readonly adminUrl = this.parts.adminUrl;
  readonly url = this.parts.url;
  /** Where its mail goes. */
  readonly smtpUrl = this.parts.smtpUrl;

  private constructor(private readonly parts: Parts) {}

  static async start({ now = '2026-11-20T15:00:00Z', policyFolder = ROCGIM, env = {}, smtpUrl = 'smtp://127.0.0.1:9', empty }: TestPlan = {}): Promise<TestApplication> {
    const clock = new FixedClock(new Date(now));
    const adminUrl = await newDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'phare-data-'));
    const installed = await install({ settings: readSettings({ DATA_DIR: dataDir, ...(empty ? FIRST_DAY : {}), ...env }), adminUrl, policyFolder, durable: false, clock });
    const application = await createApplication({ installed, smtpUrl });
    const ids = empty ? NOBODY : await loadDemonstrationPeople(application);
    if (!ids) throw new Error('a new database was not empty');
    await application.listen(0, '127.0.0.1');
    // The sweep of the start is over before a spec moves the clock: it would be the one that a spec waits for.
    await application.get(DeadlineSweep).sweep();
    const admin = new Pool({ connectionString: adminUrl, max: 2 });
    return new TestApplication({ application, installed, ids, clock, adminUrl, url: await application.getUrl(), smtpUrl, admin });
  }

  get(path: string, call: Call = {}): Promise<Answer> {
    return this.send('GET', path, call);
  }

  post(path: string, call: Call = {}): Promise<Answer> {
    return this.send('POST', path, call);
  }

  /** Calls a path under `/api`, over HTTP, as a program with the header of ours would. */
  async send(method: string, path: string, { as, body, raw, ifMatch, headers = {} }: Call = {}): Promise<Answer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        'x-requested-with': 'phare',
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
        ...(as === undefined ? {} : { cookie: await this.cookieOf(as) }),
        ...headers,
      },
      ...(payload === undefined ? {} : { body: payload as string }),
    });
    const text = await response.text();
    const isFile = response.headers.has('content-disposition');
    return { status: response.status, body: (text === '' ? null : isFile ? text : JSON.parse(text)) as Json, headers: response.headers };
  }

  /** The session cookie of a demonstration account. */
  async cookieOf(email: string): Promise<string> {
    const known = this.cookies.get(email);
    if (known) return known;
    const { status, headers } = await this.post('/session', { body: { email, password: DEMONSTRATION_PASSWORD } });
    const cookie = headers.get('set-cookie')?.split(';')[0];
    if (status !== 200 || !cookie) throw new Error(`${email} could not sign in: ${status}`);
    this.cookies.set(email, cookie);
    return cookie;
  }

  organisation(key: string): string {
    return known(this.ids.organisations, key);
  }

  person(email: string): string {
    return known(this.ids.people, email);
  }

  /** Runs SQL as the administrator, whom no row security stops: to look at rows, count them, or put one there. */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.parts.admin.query<Row>(text, values)).rows;
  }

  /** Sends what the outbox owes, now. */
  deliverMail(): Promise<void> {
    return this.application.get(OutboxDelivery).deliver();
  }

  async stop(): Promise<void> {
    await this.application.close();
    await closeDatabases(this.installed.databases);
    await this.parts.admin.end();
    await rm(this.installed.installation.settings.dataDir, { recursive: true, force: true });
  }
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the demonstration has no ${key}`);
  return id;
}
