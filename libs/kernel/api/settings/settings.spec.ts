import { resolve } from 'node:path';
import { type Environment, readSettings } from './settings';
import { SettingsError } from './settings-error';

const STRONG = 'postgres://phare_owner:r7-Vu2.tMx9qLz4W@db.exemple.test:5432/phare';
const PRODUCTION = { PHARE_MODE: 'production', PUBLIC_URL: 'https://phare.exemple.test', DATABASE_URL: STRONG };

function wrongVariables(env: Environment): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('starts a demonstration when nothing is said', () => {
    expect(readSettings({})).toEqual({
      mode: 'demo',
      port: 3000,
      dataDir: resolve('.data'),
      keysDir: resolve('.data/keys'),
      networkDir: undefined,
      databaseUrl: undefined,
      smtpUrl: undefined,
      publicUrl: 'http://localhost:3000',
      trustedProxies: [],
      clock: undefined,
    });
  });

  it('takes an empty variable for an absent one', () => {
    const empty = { PORT: '', DATA_DIR: ' ', DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', PHARE_MODE: '', PHARE_CLOCK: '' };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it('keeps what an operator says', () => {
    const settings = readSettings({ PORT: '0', DATA_DIR: 'a folder/été', NETWORK_DIR: 'networks/mine', SMTP_URL: 'smtp://mail.exemple.test:25', PUBLIC_URL: 'https://phare.exemple.test/', PHARE_CLOCK: '2026-11-20T09:00:00-05:00' });
    expect(settings).toMatchObject({ port: 0, dataDir: resolve('a folder/été'), networkDir: resolve('networks/mine'), smtpUrl: 'smtp://mail.exemple.test:25', publicUrl: 'https://phare.exemple.test' });
    expect(settings.clock).toEqual(new Date('2026-11-20T14:00:00Z'));
  });

  it('names every wrong variable at once', () => {
    const wrong = { PORT: '70000', DATABASE_URL: 'mysql://x/y', SMTP_URL: 'mail.exemple.test', PUBLIC_URL: 'phare', PHARE_MODE: 'staging', PHARE_CLOCK: 'tomorrow' };
    expect(wrongVariables(wrong).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('says what each should have been, and repeats no secret', () => {
    const read = () => readSettings({ PORT: 'abc', DATABASE_URL: 'mysql://root:s3cr3t@db/x' });
    expect(read).toThrow('PORT: must be a whole number from 0 to 65535');
    expect(read).not.toThrow('s3cr3t');
  });

  it('takes proxies as addresses, ranges and sets', () => {
    expect(readSettings({ TRUSTED_PROXIES: ' 10.0.0.9, 172.16.0.0/12,2001:db8::/32 , uniquelocal,' }).trustedProxies).toEqual(['10.0.0.9', '172.16.0.0/12', '2001:db8::/32', 'uniquelocal']);
  });

  it.each(['everyone', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/8/8', '10.0.0.0/', 'proxy.exemple.test'])('refuses the proxy %s', (TRUSTED_PROXIES) => {
    expect(wrongVariables({ TRUSTED_PROXIES })).toEqual(['TRUSTED_PROXIES']);
  });

  it.each(['-1', '3000.5', '1e3', '65536', '0x10', '３０００'])('refuses the port %s', (PORT) => {
    expect(wrongVariables({ PORT })).toEqual(['PORT']);
  });

  it.each(['2026-11-20T09:00:00', '2026-11-20', '2026-02-30T09:00:00Z', '2025-02-29T09:00:00-05:00', '20/11/2026', '2026-13-01T00:00:00Z'])('refuses the clock %s', (PHARE_CLOCK) => {
    expect(wrongVariables({ PHARE_CLOCK })).toEqual(['PHARE_CLOCK']);
  });

  it.each(['https://phare.exemple.test/app', 'https://x@phare.exemple.test', 'https://phare.exemple.test/?a=1', 'ftp://phare.exemple.test'])('refuses the public address %s', (PUBLIC_URL) => {
    expect(wrongVariables({ PUBLIC_URL })).toEqual(['PUBLIC_URL']);
  });
});

describe('settings in production', () => {
  it('accepts https and a strong password', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({ mode: 'production', databaseUrl: STRONG, publicUrl: 'https://phare.exemple.test' });
  });

  it('accepts localhost without https', () => {
    expect(wrongVariables({ PHARE_MODE: 'production' })).toEqual([]);
    expect(wrongVariables({ ...PRODUCTION, PUBLIC_URL: 'http://127.0.0.1:8080' })).toEqual([]);
  });

  it('refuses a chosen clock, plain http and a weak password, together', () => {
    const wrong = { PHARE_MODE: 'production', PHARE_CLOCK: '2026-11-20T09:00:00-05:00', PUBLIC_URL: 'http://phare.exemple.test', DATABASE_URL: 'postgres://phare:phare@db/phare' };
    expect(wrongVariables(wrong).sort()).toEqual(['DATABASE_URL', 'PHARE_CLOCK', 'PUBLIC_URL']);
  });

  it.each(['', 'short', 'password12345678', 'changemechangeme!', '1234567890123456', 'aaaaaaaaaaaaaaaaaaaa', 'mon-beau-Phare-2026'])('refuses the database password « %s »', (password) => {
    const DATABASE_URL = `postgres://owner:${encodeURIComponent(password)}@db.exemple.test/phare`;
    expect(wrongVariables({ ...PRODUCTION, DATABASE_URL })).toEqual(['DATABASE_URL']);
    expect(wrongVariables({ DATABASE_URL })).toEqual([]);
  });
});
