import { AfterReply } from '@phare/identity/api';
import type { Answer, Call, TestApplication } from './test-application';

/** A browser with its own cookies: what the application sets is sent back, and nothing is read of it otherwise. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: TestApplication,
    /** The network address that the proxy in front says it has. */
    private readonly address = '203.0.113.7',
  ) {}

  async send(method: string, path: string, { headers = {}, ...call }: Call = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.send(method, path, { ...call, headers: { 'x-forwarded-for': this.address, ...(cookie === '' ? {} : { cookie }), ...headers } });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.send('POST', path, { body });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, { body });
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  signIn(email: string, password: string, otp?: string): Promise<Answer> {
    return this.post('/session', { email, password, ...(otp === undefined ? {} : { otp }) });
  }

  /** The token of its session, whatever the prefix of the cookie. */
  get session(): string | undefined {
    return this.cookies.get('phare') ?? this.cookies.get('__Host-phare');
  }

  /** The status of `GET /api/session`: 200 while the session lives. */
  async status(): Promise<number> {
    return (await this.get('/session')).status;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const separator = pair.indexOf('=');
    const name = pair.slice(0, separator);
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(separator + 1));
  }
}

/** The codes mailed to an address, in the order in which they were, once the work after the answers is done. */
export async function codesTo(app: TestApplication, email: string): Promise<string[]> {
  await app.application.get(AfterReply).settled();
  const rows = await app.sql<{ code: string }>(`SELECT content ->> 'code' AS code FROM outbox_message WHERE lower(recipient_email) = lower($1) AND content ? 'code' ORDER BY id`, [email]);
  return rows.map(({ code }) => code);
}

/** The last of them. */
export async function codeTo(app: TestApplication, email: string): Promise<string> {
  const code = (await codesTo(app, email)).at(-1);
  if (!code) throw new Error(`no code was mailed to ${email}`);
  return code;
}

/** What the holder of an account was told by mail. */
export async function noticesTo(app: TestApplication, email: string): Promise<string[]> {
  await app.application.get(AfterReply).settled();
  const rows = await app.sql<{ notice: string }>(`SELECT content ->> 'notice' AS notice FROM outbox_message WHERE recipient_email = $1 AND template = 'account_notice' ORDER BY id`, [email]);
  return rows.map(({ notice }) => notice);
}

/** A code that is not the one. */
export const wrong = (code: string): string => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
