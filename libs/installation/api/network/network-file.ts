import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_LOCALE, isTimeZone, LOCALES, type Locale } from '@phare/kernel/domain';
import { parse } from 'yaml';

/** A network as its data folder describes it. */
export interface NetworkFile {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** What screens and mails are offered in, French among them; absent where the folder leaves it to people. */
  readonly languages?: readonly Locale[];
  readonly territories: readonly { readonly code: string; readonly name: string; readonly timeZone: string }[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** Reads `network.yaml` of a policy folder. Throws one sentence that names what is missing. */
export async function readNetworkFile(folder: string): Promise<NetworkFile> {
  const path = join(folder, 'network.yaml');
  const content = parse(await readFile(path, 'utf8')) as Partial<NetworkFile> | null;
  const { code, name, timeZone, phone = null, email = null, languages, territories = [] } = content ?? {};
  if (!isText(code) || !isText(name) || !isText(timeZone) || !isTimeZone(timeZone)) throw new Error(`${path}: code, name and a time zone that exists are needed`);
  const strange = territories.find((territory) => !isText(territory.code) || !isText(territory.name) || !isTimeZone(territory.timeZone));
  if (strange) throw new Error(`${path}: territory ${strange.code} needs a code, a name and a time zone that exists`);
  if (languages && !(languages.includes(DEFAULT_LOCALE) && languages.every((language) => LOCALES.includes(language)))) throw new Error(`${path}: languages are ${LOCALES.join(' and ')}, and ${DEFAULT_LOCALE} is always one`);
  return { code, name, timeZone, phone, email, ...(languages ? { languages } : {}), territories };
}
