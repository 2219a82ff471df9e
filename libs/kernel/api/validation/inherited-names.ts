/**
 * The pointer of the first key that every object has by inheritance (`__proto__`, `constructor`, `toString`…), or `null`.
 * class-transformer passes over these in silence; no field of ours has such a name, so each is an unknown one.
 */
export function inheritedName(value: unknown, pointer = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    if (key in Object.prototype) return `${pointer}/${key}`;
    const inherited = inheritedName(item, `${pointer}/${key}`);
    if (inherited !== null) return inherited;
  }
  return null;
}
