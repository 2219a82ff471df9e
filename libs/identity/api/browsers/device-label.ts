// In this order: each of these says the names that come after it, too.
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

const first = (families: readonly (readonly [string, RegExp])[], agent: string): string[] => families.filter(([, pattern]) => pattern.test(agent)).slice(0, 1).map(([name]) => name);

/**
 * What a person recognises their own device by: the families of browser and system, such as « Firefox, Android ». No version and no
 * model, which would tell people apart (P-39.1, art. 5: no more than is needed). `null` when neither is known.
 */
export function deviceLabel(userAgent: string | undefined): string | null {
  const agent = (userAgent ?? '').slice(0, 500);
  return [...first(BROWSERS, agent), ...first(SYSTEMS, agent)].join(', ') || null;
}
