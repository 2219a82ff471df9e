import { prepareDatabase } from '@phare/installation/api';
import { Client } from 'pg';
import { newDatabase } from '../testing/test-database';
import { PLANTED } from './planted-defects';
import { problemsOf, RULES } from './row-security-rules';

describe('row security', () => {
  let administrator: Client;
  beforeAll(async () => {
    const adminUrl = await newDatabase();
    await prepareDatabase(adminUrl, { durable: false });
    administrator = new Client({ connectionString: adminUrl });
    await administrator.connect();
  });
  afterAll(() => administrator.end());

  it.each(RULES.map((rule) => [rule.name, rule] as const))('holds: %s', async (_, rule) => expect(await problemsOf(administrator, rule)).toEqual([]));

  it('has a defect planted for every rule', () => expect(Object.keys(PLANTED).sort()).toEqual(RULES.map(({ name }) => name).sort()));

  it.each(RULES.flatMap((rule) => (PLANTED[rule.name] ?? []).map(({ defect, reported }) => [rule.name, defect, reported, rule] as const)))('would be caught: %s ← %s', async (_, defect, reported, rule) => {
    await administrator.query('BEGIN');
    try {
      await administrator.query(defect);
      expect(await problemsOf(administrator, rule)).toContain(reported);
    } finally {
      await administrator.query('ROLLBACK');
    }
  });
});
