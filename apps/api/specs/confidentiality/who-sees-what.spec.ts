import { prepareDatabase } from '@phare/installation/api';
import type { ClientBase } from 'pg';
import { MOMENT } from '../testing/database/contexts';
import { RoleSessions } from '../testing/database/role-sessions';
import { newDatabase } from '../testing/test-database';
import { seedToTry, worldsToTry } from '../testing/worlds/how-many';
import { differences } from '../testing/worlds/compare';
import { PREPARE_LOOKS } from '../testing/worlds/look';
import { putWorlds, takeWorldsAway } from '../testing/worlds/put-worlds';
import { actorOf, seenBy, type Standing } from '../testing/worlds/told';
import { someWorlds, type World } from '../testing/worlds/world';
import { closed } from '../testing/worlds/closed';
import { attempt } from '../testing/database/attempt';

/** How many worlds stand in the database at once. */
const AT_ONCE = 300;
/** A bound for what hangs, not a measure: a second for each world. */
const HANGS_AFTER_MS = worldsToTry() * 1_000;
/** How many differences are worth reading. */
const ENOUGH = 5;

describe('who sees what, in any world', () => {
  const seed = seedToTry();
  const worlds = someWorlds(worldsToTry(), seed);
  let sessions: RoleSessions;
  let administrator: ClientBase;
  beforeAll(async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    sessions = new RoleSessions(adminUrl);
    administrator = await sessions.as('administrator');
    await administrator.query(PREPARE_LOOKS);
  });
  afterEach(() => takeWorldsAway(administrator));
  afterAll(() => sessions.close());

  const replay = (problems: readonly string[]): readonly string[] => (problems.length > 0 ? [`PHARE_TEST_SEED=${seed} PHARE_TEST_WORLDS=${worlds.length}`, ...problems] : []);

  /** Puts some worlds at a time, and asks `problem` of each viewer until enough is known. */
  async function everyViewer(of: readonly World[], problem: (standing: Standing, person: number) => Promise<readonly string[]>): Promise<readonly string[]> {
    const problems: string[] = [];
    for (let first = 0; first < of.length && problems.length < ENOUGH; first += AT_ONCE) {
      await takeWorldsAway(administrator);
      for (const standing of await putWorlds(administrator, of.slice(first, first + AT_ONCE))) {
        for (let person = 0; person < standing.world.people.length && problems.length < ENOUGH; person += 1) problems.push(...(await problem(standing, person)));
      }
    }
    return replay(problems);
  }

  it('is what the oracle says: by row security, by the first filter, by both, by search, and once opened', async () => {
    expect(await everyViewer(worlds, (standing, person) => differences(administrator, sessions.signer, standing, person))).toEqual([]);
  }, HANGS_AFTER_MS);

  it('is the same for the role that the product signs in as, alone with row security', async () => {
    const application = await sessions.as('phare_app');
    const problems = await everyViewer(worlds.slice(0, AT_ONCE), async (standing, person) => {
      const seen = seenBy(standing, person).filter((level) => level !== 'nothing').length;
      const outcome = await attempt(application, sessions.signer.sign(actorOf(standing, person), MOMENT), { text: 'SELECT id FROM support_request' });
      return outcome === seen ? [] : [`${outcome} instead of ${seen}: person ${person} of ${JSON.stringify(standing.world)}`];
    });
    expect(problems).toEqual([]);
  });

  it('has every level in it, so that none goes untried', async () => {
    const standing = await putWorlds(administrator, worlds.slice(0, AT_ONCE));
    const levels = standing.flatMap((each) => each.world.people.flatMap((_, person) => seenBy(each, person)));
    for (const level of ['whole', 'proposal', 'frame', 'nothing'] as const) expect([level, levels.filter((each) => each === level).length > AT_ONCE / 10]).toEqual([level, true]);
  });

  it('never grows when a request ends, whoever looks and however it ended', async () => {
    const before = new Map<string, readonly string[]>();
    const seen = async (standing: Standing, person: number): Promise<readonly string[]> => {
      const connection = await sessions.as('phare_app');
      await connection.query('BEGIN');
      await connection.query(`SELECT set_config('phare.actor', $1, true)`, [sessions.signer.sign(actorOf(standing, person), MOMENT)]);
      const { rows } = await connection.query<{ id: string }>('SELECT id FROM support_request');
      await connection.query('ROLLBACK');
      return rows.map(({ id }) => id);
    };
    const key = ({ key: world }: Standing, person: number): string => `${world} ${person}`;
    const some = worlds.slice(0, AT_ONCE);
    await everyViewer(some, async (standing, person) => (before.set(key(standing, person), await seen(standing, person)), []));
    const problems = await everyViewer(some.map(closed), async (standing, person) => {
      const more = (await seen(standing, person)).filter((id) => !before.get(key(standing, person))?.includes(id));
      return more.map((id) => `${id} is seen only once it ended: person ${person} of ${JSON.stringify(standing.world)}`);
    });
    expect(problems).toEqual([]);
    expect([...before.values()].flat().length).toBeGreaterThan(AT_ONCE);
  });
});
