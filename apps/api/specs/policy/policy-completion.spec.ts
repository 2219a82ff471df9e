import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, MIGRATIONS, migrator, prepareDatabase } from '@phare/installation/api';
import { closeDatabases, readSettings } from '@phare/kernel/api';
import { FixedClock } from '@phare/kernel/domain';
import type { PolicyVersion } from '@phare/policy/domain';
import { Client } from 'pg';
import { ROCGIM } from '../testing/test-application';
import { newDatabase } from '../testing/test-database';

const AFTER = 'PolicyCompletion1763600000120';

/** What the version of December 2016 said when the first installations published it: less than its file does today. */
function asFirstPublished(content: PolicyVersion): unknown {
  const { accompaniment: _, retention: ____, ...rules } = content.rules;
  const { accompanimentKinds, partnerTypes: __, ...values } = rules.values;
  const { millsPerKilometre: ___, ...travel } = rules.costs.travel;
  return { ...content, rules: { ...rules, costs: { ...rules.costs, travel }, values: { ...values, forms: accompanimentKinds }, referral: { clause: rules.referral.clause, askAfterDays: rules.referral.askAfterDays }, choices: rules.choices.filter(({ code }) => !['D13', 'D14', 'D15', 'D16'].includes(code)) } };
}

/** A version published long ago, on a release that starts today. */
describe('a policy version that was published before the product knew all its parameters', () => {
  let adminUrl: string;
  let folder: string;
  let admin: Client;
  const file = (name: string): string => join(folder, name);
  const rewrite = (from: string | RegExp, to: string): void => writeFileSync(file('2016-12.yaml'), readFileSync(join(ROCGIM, '2016-12.yaml'), 'utf8').replace(from, to));

  const start = async (): Promise<void> => {
    const { databases } = await install({ settings: readSettings({ DATA_DIR: folder }), adminUrl, policyFolder: folder, durable: false, clock: new FixedClock(new Date('2026-11-20T15:00:00Z')) });
    await closeDatabases(databases);
  };

  const stored = async (table: 'policy_version' | 'policy_completion'): Promise<PolicyVersion[]> => (await admin.query<{ content: PolicyVersion }>(`SELECT content FROM ${table}`)).rows.map(({ content }) => content);

  /** Puts back the schema, and the content, of the release that published it. */
  async function publishedLongAgo(): Promise<void> {
    await start();
    const [content] = await stored('policy_version');
    if (!content) throw new Error('nothing was published');
    const schema = await migrator(adminUrl).initialize();
    for (let last = MIGRATIONS.length; last >= MIGRATIONS.findIndex(({ name }) => name === AFTER) + 1; last -= 1) await schema.undoLastMigration();
    await schema.destroy();
    await admin.query('ALTER TABLE policy_version DISABLE TRIGGER ALL');
    await admin.query('UPDATE policy_version SET content = $1', [asFirstPublished(content)]);
    await admin.query('ALTER TABLE policy_version ENABLE TRIGGER ALL');
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phare-policy-'));
    for (const name of ['network.yaml', '2016-12.yaml']) writeFileSync(file(name), readFileSync(join(ROCGIM, name)));
    adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    admin = new Client({ connectionString: adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    rmSync(folder, { recursive: true });
  });

  it('is completed once, beside what was published', async () => {
    await publishedLongAgo();
    await Promise.all([start(), start()]);
    await start();
    const [published, completed] = [await stored('policy_version'), await stored('policy_completion')];
    expect(published).toHaveLength(1);
    expect(published[0]?.rules).not.toHaveProperty('accompaniment');
    expect(published[0]?.rules.values).toMatchObject({ accompanimentKinds: [{ code: 'one_off' }, { code: 'ongoing' }] });
    expect(completed).toHaveLength(1);
    expect(completed[0]?.rules).toMatchObject({ accompaniment: { journalFixedAfterHours: 24 }, values: { forms: [{ code: 'accompaniment' }, { code: 'support' }, { code: 'information' }] } });
  });

  it('is refused when its file says anything else than was published', async () => {
    await publishedLongAgo();
    rewrite('atRiskDays: 7', 'atRiskDays: 8');
    await expect(start()).rejects.toThrow('its file has changed since');
    expect(await stored('policy_completion')).toEqual([]);
  });

  it('is refused when its completion is changed afterwards', async () => {
    await publishedLongAgo();
    await start();
    rewrite('journalFixedAfterHours: 24', 'journalFixedAfterHours: 48');
    await expect(start()).rejects.toThrow('its file has changed since');
  });

  it('is refused when its file is gone, in words that say what to do', async () => {
    await publishedLongAgo();
    rewrite("version: '2016-12'", "version: '2027-01'");
    writeFileSync(file('2016-12.yaml'), readFileSync(file('2016-12.yaml'), 'utf8').replace('inForceFrom: 2016-12-01', 'inForceFrom: 2027-01-01'));
    await expect(start()).rejects.toThrow(/2016-12 is published, and this release needs more of it: .+ Put its file back/);
  });

  it('never changes, once completed, whoever asks', async () => {
    await publishedLongAgo();
    await start();
    for (const statement of ['UPDATE policy_completion SET revision = 2', 'DELETE FROM policy_completion']) await expect(admin.query(statement)).rejects.toThrow('a published policy version never changes');
  });
});
