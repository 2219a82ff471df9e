import type { Seen } from '@phare/confidentiality/domain';
import type { ContextSigner } from '@phare/kernel/api';
import type { ClientBase } from 'pg';
import { idOf } from '../database/a-row';
import { MOMENT } from '../database/contexts';
import { BESIDE, look, type Counts, type Level, type Looked } from './look';
import { actorOf, seenBy, type Standing } from './told';
import { survivorOf } from './world';

/** Where the database or the product differs from the oracle, for one viewer of one world. */
export async function differences(administrator: ClientBase, signer: ContextSigner, standing: Standing, person: number): Promise<string[]> {
  const { names, world, key } = standing;
  const requests = world.requests.map((_, index) => ({ id: names.request(index), number: names.number(index), referralId: idOf(`referral id ${key} ${index}`) }));
  const looked = await look(administrator, { context: signer.sign(actorOf(standing, person), MOMENT), networkId: names.network, requests });
  const seen = seenBy(standing, person);
  const told = [...lists(standing, seen, looked), ...searches(standing, seen, looked), ...seen.flatMap((level, index) => openings(standing, index, level, looked))];
  return told.map((difference) => `${difference} (world ${key}, person ${person}: ${JSON.stringify(world)})`);
}

/** Whom `seen` lets see at all, or whole. */
const those = ({ names }: Standing, seen: readonly Seen[], which: (level: Seen, index: number) => boolean): string[] => seen.flatMap((level, index) => (which(level, index) ? [names.request(index)] : [])).sort();

const differ = (what: string, expected: unknown, actual: unknown): string[] => (JSON.stringify(expected) === JSON.stringify(actual) ? [] : [`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]);

const inOrder = (level: Level): [string, string][] => Object.entries(level).sort(([one], [other]) => (one < other ? -1 : 1));

function lists(standing: Standing, seen: readonly Seen[], { rowSecurity, filter, product }: Looked): string[] {
  const expected = inOrder(Object.fromEntries(seen.flatMap((level, index) => (level === 'nothing' ? [] : [[standing.names.request(index), level]]))));
  const whole = expected.filter(([, level]) => level === 'whole');
  return [
    ...differ('row security alone', those(standing, seen, (level) => level !== 'nothing'), rowSecurity),
    ...differ('the list’s filter alone', expected, inOrder(filter.list)),
    ...differ('the filter of one alone', expected, inOrder(filter.one)),
    ...differ('the filter of what is whole alone', whole, inOrder(filter.whole)),
    ...differ('the filter of one that is whole alone', whole, inOrder(filter.oneWhole)),
    ...differ('the product', expected, inOrder(product)),
  ];
}

function searches(standing: Standing, seen: readonly Seen[], { byWord, byOrganisation, requests }: Looked): string[] {
  const { world, names } = standing;
  const plain = (index: number): boolean => {
    const request = world.requests[index];
    return request !== undefined && !(survivorOf(world, request) ?? request).sealed;
  };
  return [
    ...differ('a search by words', those(standing, seen, (level, index) => level === 'whole' && plain(index)), byWord),
    ...differ('a search by organisation', those(standing, seen, (level, index) => level === 'whole' && plain(index) && world.requests[index]?.organisation !== null), byOrganisation),
    ...requests.flatMap(({ byNumber }, index) => differ('a search by number', seen[index] === 'whole' ? [names.request(index)] : [], byNumber)),
  ];
}

/** What was written beside a request is seen once it is opened, and only whole; who is assigned is in lists too. */
function openings({ world }: Standing, index: number, level: Seen, { requests }: Looked): string[] {
  const opened = requests[index];
  const request = world.requests[index];
  if (!opened || !request) return ['a request was not looked at'];
  const written: Counts = { timeline_entry: 1, follow_up: 1, referral: 1, referral_target: 1, excluded_person: request.excluded.length, request_audience: request.named.length, assignment: request.assigned.length };
  const shown = (open: boolean) => BESIDE.map((table) => (table === 'assignment' ? level !== 'nothing' : open) ? written[table] : 0);
  const read = (counts: Counts) => BESIDE.map((table) => counts[table]);
  return (['file', 'proposal'] as const).flatMap((as) => {
    const letIn = level === 'whole' || (as === 'proposal' && level === 'proposal');
    return [
      ...differ(`beside it, before ${as} is opened`, shown(false), read(opened[as].before)),
      ...differ(`opening the ${as}`, letIn, opened[as].letIn),
      ...differ(`beside it, after ${as} is opened`, shown(level === 'whole'), read(opened[as].after)),
      ...differ(`lines after opening the ${as}`, letIn ? 1 : 0, opened[as].lines),
    ];
  });
}
