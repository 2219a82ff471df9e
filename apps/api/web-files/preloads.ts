import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses, as URL patterns, and the scripts of the page that each opens. */
type Scripts = Readonly<Record<string, readonly string[]>>;

/** What the build wrote beside the page (tools/steps/preloads.mjs). */
interface Preloads {
  readonly anyone: Scripts;
  /** Pages that lead to the sign-in where there is no session. */
  readonly signedIn: Scripts;
}

const SIGN_IN = '/connexion';

/** The links by which a page asks at once for the scripts that its address needs (HTML, « modulepreload »). Empty for an address that the build did not name. */
export function preloadsOf(folder: string): (path: string, bearsSession: boolean) => string {
  const { anyone, signedIn } = JSON.parse(readFileSync(join(folder, 'preloads.json'), 'utf8')) as Preloads;
  const signIn = linksTo(anyone[SIGN_IN] ?? []);
  const known = [...addresses(anyone), ...addresses(signedIn).map((address) => ({ ...address, signedOut: signIn }))];
  return (path, bearsSession) => {
    const found = known.find(({ pattern }) => pattern.test({ pathname: path }));
    return (bearsSession ? found?.links : found?.signedOut) ?? '';
  };
}

const addresses = (scripts: Scripts) =>
  Object.entries(scripts).map(([pathname, files]) => ({ pattern: new URLPattern({ pathname }), links: linksTo(files), signedOut: linksTo(files) }));

const linksTo = (files: readonly string[]): string => files.map((file) => `<link rel="modulepreload" href="${file}">`).join('');
