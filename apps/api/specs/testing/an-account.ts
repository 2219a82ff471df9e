import { createAccount, MachineClock } from '@phare/identity/api';
import { systemOf } from '@phare/kernel/api';
import type { Role } from '@phare/kernel/domain';
import { Secret, TOTP } from 'otpauth';
import type { TestBrowser } from './a-browser';
import type { TestApplication } from './test-application';

/** The password of every account that a spec makes. */
export const PASSWORD = 'trois goélands au large';

let made = 0;

/** An account that is not the demonstration’s, with roles or, without any, a member’s. Answers its address. */
export async function anAccount(app: TestApplication, ...roles: Role[]): Promise<string> {
  const { installation, databases } = app.installed;
  const email = `compte${(made += 1)}@exemple.test`;
  const created = await createAccount({ database: databases.identity, installation, actor: systemOf(installation.network, 'account'), email, name: `Personne ${made}`, roles, password: PASSWORD });
  if (!created.ok) throw new Error(`no account for ${email}`);
  return email;
}

/** The id of the account of an address. */
export async function accountOf(app: TestApplication, email: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]);
  if (!row) throw new Error(`no account of ${email}`);
  return row.id;
}

/** The code app of somebody, set up with a secret; its clock is the machine's, as the application sees it. */
export class CodeApp {
  constructor(
    private readonly app: TestApplication,
    private readonly secret: string,
  ) {}

  /** The code of now, or of so many steps later. */
  code(stepsLater = 0): string {
    const timestamp = this.app.application.get(MachineClock).now().getTime() + stepsLater * 30_000;
    return new TOTP({ secret: Secret.fromBase32(this.secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp });
  }
}

/** Puts a code app in place for whoever is signed in. */
export async function enrolTotp(app: TestApplication, browser: TestBrowser): Promise<{ codeApp: CodeApp; recoveryCodes: string[] }> {
  const prepared = await browser.post('/account/totp');
  const codeApp = new CodeApp(app, prepared.body.secret);
  const confirmed = await browser.post('/account/totp/confirm', { code: codeApp.code() });
  if (confirmed.status !== 200) throw new Error(`no code app: ${prepared.status} ${confirmed.status} ${JSON.stringify(confirmed.body)}`);
  return { codeApp, recoveryCodes: confirmed.body.recoveryCodes };
}

/** Lets machine time pass for whatever expires in the identity context, without waiting. */
export function machineTimePasses(app: TestApplication, seconds: number): void {
  const clock = app.application.get(MachineClock);
  const now = clock.now().getTime() + seconds * 1000;
  jest.spyOn(clock, 'now').mockReturnValue(new Date(now));
}
