/** Scripts that a page may ask for: over HTTP/1.1 a browser opens six connections, and a second round ends while the largest file is still on its way. */
const MOST = 9;
/** Bytes, before compression, that something may load in vain for one request less: on a slow phone a request takes the time of 100 KB. */
const IN_VAIN = 4_000;
/** How much more that counts where someone arrives, and waits. */
const ON_ARRIVAL = 10;

/**
 * Which scripts go together in one file, until no page asks for more than nine or nothing more can go together.
 * `scripts` are `{ bytes, imports }` by name; `pages` and `later`, lists of names, are what each page opens with and what each import() brings. Answers lists of names: those that a page opens with.
 */
export function groupsOf(scripts, pages, later) {
  const loads = [...pages, ...later].map((names) => reachOf(scripts, names));
  const isPage = (1n << BigInt(pages.length)) - 1n;
  const all = Object.entries(scripts).map(([name, { bytes }]) => ({ names: [name], bytes, readers: bits(loads.map((names) => names.has(name))) }));
  const groups = new Set(all.filter(({ readers }) => readers & isPage));
  for (;;) {
    const best = cheapest(scripts, groups, isPage);
    if (!best) return [...groups].map(({ names }) => names);
    const [kept, joined] = best;
    kept.names.push(...joined.names);
    kept.bytes += joined.bytes;
    kept.readers |= joined.readers;
    groups.delete(joined);
  }
}

/** The two groups that cost least to put together, for each page that they help. Those with the same readers always go together: what a file imports then has more readers than it, and no two import each other. */
function cheapest(scripts, groups, isPage) {
  const list = [...groups];
  const tooMany = bits(Array.from({ length: count(isPage) }, (_, page) => list.filter(({ readers }) => readers & (1n << BigInt(page))).length > MOST));
  const homes = new Map(list.flatMap((group) => group.names.map((name) => [name, group])));
  const imports = new Map(list.map((group) => [group, new Set(group.names.flatMap((name) => scripts[name].imports.map((imported) => homes.get(imported))))]));
  let [best, least] = [undefined, Infinity];
  list.forEach((one, at) =>
    list.slice(at + 1).forEach((other) => {
      const helped = one.readers === other.readers ? Infinity : count(one.readers & other.readers & tooMany);
      const cost = helped > 0 ? costOf(one, other, imports, isPage) / helped : Infinity;
      if (cost < least) [best, least] = [[one, other], cost];
    }),
  );
  return best;
}

/** Bytes loaded in vain, by all who read one without the other; infinite where that is too much, or where what one of them imports would come with it. */
function costOf(one, other, imports, isPage) {
  const readers = one.readers | other.readers;
  const isAtHand = (imported) => imported === one || imported === other || (imported.readers & readers) === readers;
  if (![one, other].every((group) => [...imports.get(group)].every(isAtHand))) return Infinity;
  const inVain = [one, other].map(({ bytes, readers: own }) => [bytes, count(readers & ~own) + (ON_ARRIVAL - 1) * count(readers & ~own & isPage)]);
  return inVain.every(([bytes, times]) => times === 0 || bytes < IN_VAIN) ? inVain.reduce((sum, [bytes, times]) => sum + bytes * times, 0) : Infinity;
}

/** These scripts, what they import, and what that imports in turn. */
export function reachOf(scripts, names) {
  const found = new Set();
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    scripts[name].imports.forEach(add);
  };
  names.forEach(add);
  return found;
}

const bits = (flags) => flags.reduce((set, flag, at) => (flag ? set | (1n << BigInt(at)) : set), 0n);

const count = (set) => (set === 0n ? 0 : 1 + count(set & (set - 1n)));
