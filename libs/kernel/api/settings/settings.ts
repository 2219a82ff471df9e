import { join, resolve } from 'node:path';
import { SettingsReader } from './settings-reader';
import { weaknessOf } from './weak-password';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `demo` loads fictional data and accounts; `production` refuses them and weak secrets. */
export type Mode = 'demo' | 'production';

/** What an operator may choose. Read once at start; a part of the product that needs one is given it. */
export interface Settings {
  /** TCP port of API and web; 0 lets the system choose one (tests). */
  readonly port: number;
  /** Absolute folder of everything Phare writes outside an external database. */
  readonly dataDir: string;
  /** Absolute folder of the keys that are kept outside the database, and outside its backups. */
  readonly keysDir: string;
  /** Absolute folder of another network than the one that Phare ships with: its `network.yaml` and its policies. */
  readonly networkDir: string | undefined;
  /** An external PostgreSQL; the embedded one is started when absent. */
  readonly databaseUrl: string | undefined;
  /** Where outgoing mail goes; an inbox is started beside the app when absent. */
  readonly smtpUrl: string | undefined;
  /** The antivirus that files are shown to, `tcp://host:3310` or `unix:///path`; none looks when absent. */
  readonly clamdUrl: URL | undefined;
  /** The mailbox that incoming mail is read from; none is read when absent. */
  readonly imapUrl: string | undefined;
  /** The address that replies about a request come to, with the request's own mark after a plus. */
  readonly replyAddress: string | undefined;
  /** Origin that links in mails start with, without a trailing slash. */
  readonly publicUrl: string;
  /** Whose word is taken about where a call comes from, beside this machine's own: the proxies in front. */
  readonly trustedProxies: readonly string[];
  readonly mode: Mode;
  /** Instant at which the clock starts, then ticks; the machine's time when absent. Never set in production. */
  readonly clock: Date | undefined;
}

/**
 * Reads and checks every setting. An empty variable counts as absent.
 * @throws SettingsError naming every wrong variable, not only the first.
 */
export function readSettings(env: Environment): Settings {
  const read = new SettingsReader(env);
  const mode = read.oneOf('PHARE_MODE', ['demo', 'production'], 'demo');
  const port = read.port('PORT', 3000);
  const networkDir = read.text('NETWORK_DIR');
  const settings: Settings = {
    mode,
    port,
    dataDir: resolve(read.text('DATA_DIR') ?? './.data'),
    keysDir: resolve(read.text('KEYS_DIR') ?? join(read.text('DATA_DIR') ?? './.data', 'keys')),
    networkDir: networkDir === undefined ? undefined : resolve(networkDir),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'])?.href,
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'])?.href,
    clamdUrl: read.clamd('CLAMD_URL'),
    imapUrl: read.url('IMAP_URL', ['imap:', 'imaps:'])?.href,
    replyAddress: read.mailbox('REPLY_ADDRESS'),
    publicUrl: read.origin('PUBLIC_URL') ?? `http://localhost:${port}`,
    trustedProxies: read.addresses('TRUSTED_PROXIES'),
    clock: read.instant('PHARE_CLOCK'),
  };
  if (mode === 'production') refuseForProduction(read, settings);
  read.throwIfAnyProblem();
  return settings;
}

function refuseForProduction(read: SettingsReader, { databaseUrl, publicUrl }: Settings): void {
  if (read.text('PHARE_CLOCK') !== undefined) read.wrong('PHARE_CLOCK', 'is refused in production, where time is the machine\'s');
  if (!isPrivateEnough(publicUrl)) read.wrong('PUBLIC_URL', 'must start with https:// in production');
  const weakness = databaseUrl === undefined ? undefined : weaknessOf(decodeURIComponent(new URL(databaseUrl).password));
  if (weakness !== undefined) read.wrong('DATABASE_URL', `${weakness}, refused in production`);
}

/** Browsers treat `localhost` as a secure context without TLS (W3C Secure Contexts §3.1). */
function isPrivateEnough(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
