import { ROLES, type Role } from '@phare/kernel/domain';
import fc from 'fast-check';

/** People, organisations and requests by their place in the world; days and seconds from the moment it is looked at. */
export interface World {
  readonly people: readonly (readonly Role[])[];
  readonly ties: readonly Tie[];
  readonly requests: readonly WorldRequest[];
}

export interface Tie {
  readonly kind: 'tie' | 'mandate';
  readonly person: number;
  readonly organisation: number;
  readonly from: number;
  readonly days: number | null;
}

export interface WorldRequest {
  readonly requester: number;
  readonly organisation: number | null;
  readonly sealed: boolean;
  readonly keeper: number | null;
  readonly named: readonly number[];
  readonly excluded: readonly number[];
  readonly assigned: readonly { readonly person: number; readonly state: 'proposed' | 'accepted' | 'declined' | 'ended'; readonly disclosed: boolean }[];
  readonly ended: { readonly secondsAgo: number; readonly by: number | null; readonly status: 'closed' | 'withdrawn' } | null;
  readonly grants: readonly { readonly person: number; readonly kind: 'after_closing' | 'break_glass'; readonly from: number; readonly lasts: number }[];
  /** Into the first of its world; the first is merged into none. */
  readonly merged: boolean;
}

export const ORGANISATIONS = 2;
const PEOPLE = 5;

const person = fc.nat(PEOPLE - 1);
const organisation = fc.nat(ORGANISATIONS - 1);
const some = (most: number): fc.Arbitrary<number[]> => fc.uniqueArray(person, { maxLength: most });

const tie = fc.record<Tie>({ kind: fc.constantFrom('tie', 'mandate'), person, organisation, from: fc.integer({ min: -2, max: 1 }), days: fc.option(fc.nat(3)) });

const request = fc.record<WorldRequest>({
  requester: person,
  organisation: fc.option(organisation, { freq: 3 }),
  sealed: fc.boolean(),
  keeper: fc.option(person),
  named: some(1),
  excluded: some(1),
  assigned: fc.uniqueArray(fc.record({ person, state: fc.constantFrom('proposed', 'accepted', 'declined', 'ended'), disclosed: fc.boolean() }), { maxLength: 2, selector: ({ person: who, state }) => (state === 'accepted' ? state : `${who} ${state}`) }),
  ended: fc.option(fc.record({ secondsAgo: fc.constantFrom(0, 59, 60, 61, 86_400), by: fc.option(person), status: fc.constantFrom('closed', 'withdrawn') })),
  grants: fc.array(fc.record({ person, kind: fc.constantFrom('after_closing', 'break_glass'), from: fc.constantFrom(-3_600, -1, 0, 1), lasts: fc.constantFrom(1, 2, 7_200) }), { maxLength: 1 }),
  merged: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const roles = fc.oneof({ weight: 2, arbitrary: fc.constant<Role[]>([]) }, { weight: 3, arbitrary: fc.subarray([...ROLES], { maxLength: 2 }) });

const world = fc.record<World>({
  people: fc.array(roles, { minLength: PEOPLE, maxLength: PEOPLE }),
  ties: fc.array(tie, { maxLength: 3 }),
  requests: fc.array(request, { minLength: 1, maxLength: 3 }),
});

/** The request that goes on, of one that was merged. */
export const survivorOf = ({ requests: [first] }: World, request: WorldRequest): WorldRequest | null => (first && request.merged && request !== first ? first : null);

/** So many worlds, the same for the same seed. */
export const someWorlds = (howMany: number, seed: number): readonly World[] => fc.sample(world, { numRuns: howMany, seed });
