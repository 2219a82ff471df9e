import { addDays, civilDate, civilDateIn, type CivilDate } from '@phare/kernel/domain';
import { internalTarget } from '@phare/policy/domain';
import { queueOrder, type QueuePlace } from '@phare/requests/domain';
import fc from 'fast-check';
import { INTAKE } from '../testing/acting';
import { received } from '../testing/a-request';
import { TestApplication, type Json } from '../testing/test-application';

const MANY = 150;

const COPY = `INSERT INTO support_request (network_id, id, number, status, organisation_id, time_zone, channel, received_at, created_at, late_entry, requester_id, requester_name, requester_function,
    subject, description, offer_items, situation, preferred_modes, eligibility_outcome, eligibility_rules, priority_suggested, priority_reasons, priority_rank, due_on, internal_target_on,
    due_rule, due_clause, policy_version_id, sealed, follow_up_at)
  SELECT network_id, gen_random_uuid(), $2, $3, organisation_id, time_zone, channel, $7::timestamptz, created_at, late_entry, requester_id, requester_name, requester_function,
    subject, description, offer_items, situation, preferred_modes, eligibility_outcome, eligibility_rules, CASE $4::int WHEN 0 THEN 'p1' ELSE 'p2' END, priority_reasons, $4, $5, $6,
    due_rule, due_clause, policy_version_id, sealed, $8 FROM support_request WHERE id = $1 RETURNING id`;

describe('GET /api/requests?view=queue', () => {
  let app: TestApplication;
  let today: CivilDate;
  let model: Json;
  let added = 0;
  beforeAll(async () => {
    app = await TestApplication.start();
    today = civilDateIn(app.clock.now(), 'America/Toronto');
    model = await received(app);
    const drawn = fc.sample(fc.record({ rank: fc.nat(1), inDays: fc.integer({ min: -10, max: 32 }), followedUp: fc.boolean(), triaged: fc.boolean() }), MANY);
    for (const { rank, inDays, followedUp, triaged } of drawn) await add(rank, inDays, followedUp, triaged);
  });
  afterAll(() => app.stop());

  /** Adds a request like the model, of this priority and due this many days from today. */
  async function add(rank: number, inDays: number, followedUp = false, triaged = false): Promise<string> {
    const dueOn = addDays(today, inDays);
    const followUpAt = followedUp ? app.clock.now() : null;
    const [row] = await app.sql<{ id: string }>(COPY, [model.id, `spec-${(added += 1)}`, triaged ? 'triaged' : 'received', rank, dueOn, internalTarget(dueOn), app.clock.now(), followUpAt]);
    return row?.id ?? '';
  }

  async function pages(limit: number, between: () => Promise<unknown> = async () => undefined, view = 'queue'): Promise<Json[]> {
    const items: Json[] = [];
    for (let cursor: string | null = ''; cursor !== null; await between()) {
      const { status, body } = await app.get(`/requests?view=${view}&limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, { as: INTAKE });
      if (status !== 200) throw new Error(JSON.stringify(body));
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }

  const date = (text: string): CivilDate => civilDate(text) ?? today;
  const placeOf = ({ id, priority, followUp }: Json): QueuePlace => ({
    id,
    priorityRank: priority.suggested === 'p1' ? 0 : 1,
    dueOn: date(followUp.dueOn),
    internalTargetOn: date(followUp.internalTargetOn),
    followedUp: followUp.doneAt !== null,
  });

  it('is in the order of the domain, whatever is in it', async () => {
    const items = await pages(100);
    expect(items).toHaveLength(MANY + 1);
    expect(items.map(({ id }) => id)).toEqual(items.map(placeOf).sort(queueOrder(today, 7)).map(({ id }) => id));
  });

  it.each([1, 7, 50])('is the same in pages of %i, each once', async (limit) => {
    const [whole, paged] = [await pages(100), await pages(limit)];
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });

  it.each(['queue', 'all', 'at-risk', 'overdue'])('%s shows what was there exactly once, though others arrive meanwhile', async (view) => {
    const before = (await pages(100, undefined, view)).map(({ id }) => id);
    const seen = (await pages(9, () => Promise.all([add(0, -9), add(1, 3), add(1, 30)]), view)).map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  it('shows first what is late of the second priority, then what is far of the first', async () => {
    const places = (await pages(100)).map(placeOf);
    const late = places.findLastIndex(({ priorityRank, dueOn, followedUp }) => priorityRank === 1 && dueOn < today && !followedUp);
    const far = places.findIndex(({ priorityRank, dueOn }) => priorityRank === 0 && dueOn > addDays(today, 7));
    expect(late).toBeLessThan(far);
  });

  it('holds a page of 50 unless told otherwise', async () => {
    const { body } = await app.get('/requests?view=queue', { as: INTAKE });
    expect([body.items.length, typeof body.nextCursor]).toEqual([50, 'string']);
  });
});
