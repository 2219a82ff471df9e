import { isIP } from 'node:net';
import { type SettingProblem, SettingsError } from './settings-error';
import type { Environment } from './settings';

const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Room is left for a mark in the 64 characters before the at sign (RFC 5321 §4.5.3.1.1). */
const MAILBOX = /^[A-Za-z0-9._-]{1,30}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Reads variables one by one and remembers what was wrong with each. */
export class SettingsReader {
  private readonly problems: SettingProblem[] = [];

  constructor(private readonly env: Environment) {}

  text(variable: string): string | undefined {
    return this.env[variable]?.trim() || undefined;
  }

  port(variable: string, otherwise: number): number {
    const text = this.text(variable);
    if (text === undefined) return otherwise;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (port <= 65_535) return port;
    return this.wrong(variable, 'must be a whole number from 0 to 65535', otherwise);
  }

  oneOf<const Choice extends string>(variable: string, choices: readonly Choice[], otherwise: NoInfer<Choice>): Choice {
    const text = this.text(variable);
    if (text === undefined) return otherwise;
    return choices.find((choice) => choice === text) ?? this.wrong(variable, `must be one of: ${choices.join(', ')}`, otherwise);
  }

  url(variable: string, protocols: readonly string[]): URL | undefined {
    const text = this.text(variable);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const usable = url !== undefined && protocols.includes(url.protocol) && url.hostname !== '' && isDecodable(url);
    // The value itself is not shown: it may hold a password, and this sentence lands in logs.
    return usable ? url : this.wrong(variable, `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`, undefined);
  }

  /** Where clamd listens (clamd.conf, `TCPSocket` and `LocalSocket`). */
  clamd(variable: string): URL | undefined {
    const text = this.text(variable);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const usable = url?.protocol === 'tcp:' ? url.hostname !== '' && url.port !== '' : url?.protocol === 'unix:' && url.hostname === '' && url.pathname.length > 1;
    return usable ? url : this.wrong(variable, 'must be where clamd listens, like tcp://clamav:3310 or unix:///run/clamav/clamd.sock', undefined);
  }

  origin(variable: string): string | undefined {
    const url = this.url(variable, ['http:', 'https:']);
    if (url === undefined || (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')) return url?.origin;
    return this.wrong(variable, 'must be only a scheme, a host and a port, like https://phare.example.org', undefined);
  }

  /** An e-mail address to which a mark may be added after a plus. */
  mailbox(variable: string): string | undefined {
    const text = this.text(variable);
    if (text === undefined || MAILBOX.test(text)) return text;
    return this.wrong(variable, 'must be an e-mail address without a plus, like accueil@example.org', undefined);
  }

  instant(variable: string): Date | undefined {
    const text = this.text(variable);
    if (text === undefined) return undefined;
    const instant = new Date(INSTANT.test(text) && isRealDay(text.slice(0, 10)) ? text : Number.NaN);
    return Number.isNaN(instant.getTime()) ? this.wrong(variable, 'must be an ISO instant with its offset, like 2026-11-20T09:00:00-05:00', undefined) : instant;
  }

  /** Addresses, ranges and well-known sets of addresses, between commas. */
  addresses(variable: string): readonly string[] {
    const texts = (this.text(variable) ?? '').split(',').flatMap((text) => text.trim() || []);
    if (texts.every(isAddressSet)) return texts;
    return this.wrong(variable, 'must be addresses, ranges such as 10.0.0.0/8, or uniquelocal, between commas', []);
  }

  wrong(variable: string, sentence: string): void;
  wrong<Value>(variable: string, sentence: string, instead: Value): Value;
  wrong(variable: string, sentence: string, instead?: unknown): unknown {
    this.problems.push({ variable, sentence });
    return instead;
  }

  throwIfAnyProblem(): void {
    if (this.problems.length > 0) throw new SettingsError(this.problems);
  }
}

/** `new Date('2026-02-30T…')` rolls over to March in V8 instead of refusing. */
function isRealDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

function isDecodable(url: URL): boolean {
  try {
    decodeURIComponent(url.password);
    return true;
  } catch {
    return false;
  }
}

const SETS = ['loopback', 'linklocal', 'uniquelocal'];

/** Never a range of every address: whoever is believed about where a call comes from has no limits. */
function isAddressSet(text: string): boolean {
  const [address = '', prefix, ...others] = text.split('/');
  const version = isIP(address);
  if (version === 0) return SETS.includes(text);
  return others.length === 0 && (prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128)));
}
