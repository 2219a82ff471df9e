import { migrate, MIGRATIONS, migrator, prepareDatabase } from '@phare/installation/api';
import { emptyDatabase } from '../testing/test-database';
import { catalogueOf } from './catalogue';

/** Once something was granted and taken back, PostgreSQL writes out the rights that an owner has anyway. */
const OWNERS_OWN = / grants \{phare_(owner|sight)=\w+\/phare_\1\}/;
const sameRights = (lines: readonly string[]): string[] => lines.map((line) => line.replace(OWNERS_OWN, ' grants '));

describe('migrations', () => {
  let adminUrl: string;
  let full: string[];
  beforeAll(async () => {
    adminUrl = await emptyDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    full = await catalogueOf(adminUrl);
  });

  const back = async (steps: number): Promise<void> => {
    const dataSource = await migrator(adminUrl).initialize();
    for (let step = 0; step < steps; step += 1) await dataSource.undoLastMigration();
    await dataSource.destroy();
  };

  const upTo = async (level: number): Promise<void> => {
    const dataSource = await migrator(adminUrl).setOptions({ migrations: MIGRATIONS.slice(0, level) }).initialize();
    await dataSource.runMigrations();
    await dataSource.destroy();
  };

  it('make something, and again nothing', async () => {
    expect(full.length).toBeGreaterThan(150);
    await prepareDatabase(adminUrl, { durable: false });
    expect(await catalogueOf(adminUrl)).toEqual(full);
  });

  it('have each a way back: on the way up, every step finds what the way down left', async () => {
    const levels = [full];
    for (let level = MIGRATIONS.length; level > 0; level -= 1) {
      await back(1);
      levels.unshift(await catalogueOf(adminUrl));
    }
    for (let level = 1; level <= MIGRATIONS.length; level += 1) {
      await upTo(level);
      expect([level, sameRights(await catalogueOf(adminUrl))]).toEqual([level, sameRights(levels[level] ?? [])]);
    }
  });

  it('leave nothing when all of them go back', async () => {
    await back(MIGRATIONS.length);
    const left = (await catalogueOf(adminUrl)).filter((line) => !line.startsWith('schema ') && line !== 'extension plpgsql');
    expect(left).toEqual([]);
    await migrate(adminUrl);
    expect(await catalogueOf(adminUrl)).toEqual(full);
  });

  it('may be run by several at once', async () => {
    const fresh = await emptyDatabase();
    await Promise.all(Array.from({ length: 4 }, () => prepareDatabase(fresh, { durable: false })));
    expect(await catalogueOf(fresh)).toEqual(full);
  });

  it('may be run on several databases of one server at once, whose roles are the same', async () => {
    const databases = await Promise.all(Array.from({ length: 6 }, () => emptyDatabase()));
    for (let times = 0; times < 5; times += 1) await Promise.all(databases.map((each) => prepareDatabase(each, { durable: false })));
    for (const each of databases) expect(await catalogueOf(each)).toEqual(full);
  });
});
